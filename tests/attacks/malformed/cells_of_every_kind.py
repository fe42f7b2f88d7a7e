"""
tries: Cells that are numbers, lists, null; sources that are numbers, dicts, lists of anything.
demand: problem: damaged
peers: yes
"""

import json

STRANGE = [None, 7, [], "text", {}, {"cell_type": 7}, {"cell_type": "code"}, {"cell_type": "code", "source": 7}]
STRANGE += [
    {"cell_type": "code", "source": [1, None, "x = 1"]},
    {"cell_type": "code", "source": {"a": 1}, "metadata": 7},
]
STRANGE += [{"cell_type": "code", "source": "x = 2", "metadata": {"nbgrader": [], "tags": 7}}]
STRANGE += [{"cell_type": "code", "source": "x", "metadata": {"nbgrader": {"grade_id": ["list"], "points": "many"}}}]


def build(notebook):
    notebook["cells"] += STRANGE
    return json.dumps(notebook).encode()
