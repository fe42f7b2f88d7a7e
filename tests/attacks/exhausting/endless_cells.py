"""
tries: A hundred cells that each run until their time is over.
demand: gains nothing
"""

import json


def build(notebook):
    cell = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    notebook["cells"] = [{**cell, "source": "while True: pass", "metadata": {}}] * 100
    return json.dumps(notebook).encode()
