"""
tries: Warnings on stderr from every cell and every call.
demand: full marks
solution: yes
peers: yes
"""

import sys
import warnings

warnings.warn("this is old")
warnings.simplefilter("always")
print("a note", file=sys.stderr)
theirs = identity


def identity(z):
    warnings.warn("called", DeprecationWarning)
    return theirs(z)
