"""
tries: Gigabytes of printed text, from Python and past it.
demand: gains nothing
"""

import os
import sys


def flood(times):
    for _ in range(times):
        print("x" * 100_000)
        sys.stderr.write("y" * 100_000)
        os.write(1, b"z" * 100_000)


flood(2000)


def identity(z):
    flood(2000)
    return 0
