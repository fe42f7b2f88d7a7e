"""
tries: A cell under `%%time`, and one that writes a module and imports it.
demand: full marks
solution: yes
"""

# %%time
import pathlib
import sys

pathlib.Path("my_helpers.py").write_text("import numpy as np\n\n\ndef cut(z):\n    return np.maximum(z, 0.0)\n")
sys.path.append("")
import my_helpers


def relu(z):
    return my_helpers.cut(z)
