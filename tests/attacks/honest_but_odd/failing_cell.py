"""
tries: A cell of one's own that fails, one that asks for input, one that opens a network connection.
demand: full marks
solution: yes
"""

import json


def build(notebook):
    cell = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    sources = ["1 / 0", "name = input('Your name? ')", "def broken(:", "import not_installed_anywhere", "exit()", "quit()",
               "import urllib.request as u; u.urlopen('http://example.org', timeout=1)", "raise SystemExit"]  # fmt: skip
    more = [{**cell, "id": f"more-{n}", "metadata": {}, "source": source} for n, source in enumerate(sources)]
    notebook["cells"] = [*more, *notebook["cells"], *more]
    return json.dumps(notebook).encode()
