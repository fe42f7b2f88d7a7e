"""
tries: The exercise's released folder and what lies beside it, for more than was released.
demand: finds nothing
"""

import os


def found():
    hits = []
    for name in os.listdir("."):
        if os.path.islink(name):
            target = os.path.realpath(name)
            above = os.path.dirname(os.path.dirname(target))
            try:
                hits += [os.path.join(above, other) for other in os.listdir(above)]
            except OSError:
                continue
    words = ("solution", "grader", "hidden", "submitted", "gradebook")
    return [path for path in hits if any(word in path.lower() for word in words)]
