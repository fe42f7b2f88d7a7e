"""
tries: Loops in C that no signal handler of Python's interrupts: backtracking, powers, sorting.
demand: timed_out
"""

import re


def identity(z):
    return re.match(r"(a+)+$", "a" * 60 + "b")


def predict(x, w, b):
    return 7 ** (7**12)
