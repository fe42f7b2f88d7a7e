"""
tries: Every cell twice, with the same ids, as a copied notebook has them.
demand: full marks
solution: yes
"""

import json


def build(notebook):
    notebook["cells"] = [cell for cell in notebook["cells"] for _ in range(2)]
    return json.dumps(notebook).encode()
