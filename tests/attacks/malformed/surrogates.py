"""
tries: Half characters in sources, ids and metadata.
demand: gains nothing
peers: yes
"""

import json


def build(notebook):
    for number, cell in enumerate(notebook["cells"]):
        cell["source"] = f"x = '\ud800{number}'"
        cell["metadata"] = {"nbgrader": {"grade_id": "\udfff", "solution": True}, "\ud83d": "\ud83d"}
    return json.dumps(notebook).encode()
