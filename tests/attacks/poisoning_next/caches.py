"""
tries: Caches that libraries keep on disk: matplotlib's, Python's bytecode, torch's.
demand: gains nothing
"""

import os
import sys

import matplotlib

for folder in (matplotlib.get_configdir(), matplotlib.get_cachedir(), os.path.expanduser("~/.cache"), sys.prefix):
    try:
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "matplotlibrc"), "w") as file:
            file.write("backend: planted")
    except OSError:
        continue
sys.dont_write_bytecode = False
try:
    os.makedirs(os.path.join(os.path.dirname(os.__file__), "__pycache__", "planted"))
except OSError:
    pass


def identity(z):
    return 0
