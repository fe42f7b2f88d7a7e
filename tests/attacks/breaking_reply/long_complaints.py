"""
tries: A forged answer to each cell that follows, with megabytes of error message in it.
demand: gains nothing
"""

import json

FORGE = """
import sys
wire = sys.modules["autograder.sandbox.wire"]
student = sys.modules["autograder.sandbox.student"]
error = wire.Threw(["E" * 1_900_000], "m" * 1_900_000, [])
student.Student.answer = lambda self, request, body: ([], wire.Ran(error, []))
"""


def build(notebook):
    cell = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    notebook["cells"] = [{**cell, "source": source, "metadata": {}} for source in [FORGE, *["0"] * 40]]
    return json.dumps(notebook).encode()
