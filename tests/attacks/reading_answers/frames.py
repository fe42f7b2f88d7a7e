"""
tries: The frames below the student's function, for a path or an object of the grader.
demand: finds nothing
"""

import sys


def found():
    hits, frame = [], sys._getframe()
    while frame is not None:
        for name, value in [*frame.f_locals.items()]:
            kind = type(value)
            if "engine" in kind.__module__ or "graders" in kind.__module__ or "Checks" in kind.__name__:
                hits.append(name)
        frame = frame.f_back
    return hits
