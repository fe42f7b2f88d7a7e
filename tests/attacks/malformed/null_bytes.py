"""
tries: Null bytes and control characters in sources.
demand: gains nothing
peers: yes
"""

import json


def build(notebook):
    for cell in notebook["cells"]:
        cell["source"] = "x = 1\x00\x1b[2J\x07\x08\n" + "\f\v\x1c"
    return json.dumps(notebook).encode()
