"""
tries: A byte-order mark, Windows line ends, outputs, widgets' state, and no ids or metadata.
demand: full marks
solution: yes
"""

import json


def build(notebook):
    for cell in notebook["cells"]:
        cell.pop("id", None)
        cell["source"] = [line + "\r\n" for line in cell["source"].split("\n")]
        if cell["cell_type"] == "code":
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x" * 10_000}]
    notebook["metadata"] = {"widgets": {"application/vnd.jupyter.widget-state+json": {"state": {}}}, "colab": {}}
    return b"\xef\xbb\xbf" + json.dumps(notebook, indent=4).replace("\n", "\r\n").encode()
