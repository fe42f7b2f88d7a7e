"""
tries: A cell of a single line of megabytes, and one of deep parentheses.
demand: gains nothing
"""

import json


def build(notebook):
    long = {"cell_type": "code", "metadata": {}, "source": "x = '" + "a" * 3_000_000 + "'"}
    deep = {"cell_type": "code", "metadata": {}, "source": "x = " + "(" * 100_000 + ")" * 100_000}
    minus = {"cell_type": "code", "metadata": {}, "source": "x = " + "-" * 500_000 + "1"}
    notebook["cells"] += [long, deep, minus]
    return json.dumps(notebook).encode()
