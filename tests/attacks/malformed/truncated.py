"""
tries: The first half of a notebook.
demand: problem: cut off
peers: yes
"""

import json


def build(notebook):
    return json.dumps(notebook).encode()[:20_000]
