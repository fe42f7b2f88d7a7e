"""
tries: Recursion in C without an end, with the interpreter's own limit lifted.
demand: gains nothing
"""

import sys

sys.setrecursionlimit(1 << 30)


def identity(z):
    nested = []
    for _ in range(500_000):
        nested = [nested]
    return repr(nested)
