"""
tries: The notebook saved as nbformat 3, with worksheets.
demand: full marks
solution: yes
"""

import json


def build(notebook):
    cells = []
    for cell in notebook["cells"]:
        key = "input" if cell["cell_type"] == "code" else "source"
        cells.append({"cell_type": cell["cell_type"], "metadata": {}, key: cell["source"], "language": "python"})
    return json.dumps({"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": cells}]}).encode()
