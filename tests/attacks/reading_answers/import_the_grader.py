"""
tries: Importing the grader, the engine and the solution as modules.
demand: finds nothing
"""

import importlib

NAMES = ("autograder.graders.perceptron", "autograder.engine.grading", "autograder.build", "autograder.exercises",
         "autograder.gallery.entries", "solutions.perceptron", "graders.perceptron", "autograder.reports")  # fmt: skip


def found():
    hits = []
    for name in NAMES:
        try:
            importlib.import_module(name)
        except Exception:
            continue
        hits.append(name)
    return hits
