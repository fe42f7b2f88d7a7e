"""
tries: Thousands of cells that each end the process, so that a new sandbox is made for each.
demand: gains nothing
"""

import json


def build(notebook):
    cell = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    ending = {**cell, "source": "import os; os._exit(0)", "metadata": {}}
    notebook["cells"] = [ending] * 3000
    return json.dumps(notebook).encode()
