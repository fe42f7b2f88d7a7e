"""
tries: The notebook handed in as a plain Python script.
demand: full marks
solution: yes
suffix: .py
"""


def build(notebook):
    answers = [cell["source"] for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("solution")]
    return "\n\n\n".join(["import numpy as np", *answers]).encode()
