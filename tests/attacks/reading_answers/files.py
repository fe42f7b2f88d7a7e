"""
tries: The solution, the grader, the gradebook, the secret and other students' files, by path.
demand: finds nothing
"""

import glob
import os
import sys

WORDS = ("BEGIN SOL" + "UTION", "BEGIN HID" + "DEN", "hidden=" + "True", "reference_train" + "ing", "PRIVATE KEY")


def places():
    roots = [os.path.dirname(name) for name in sys.path + [str(value) for value in sys.argv] if "/" in name]
    roots += [os.path.join(root, *up) for root in list(roots) for up in (("..",), ("..", ".."), ("..",) * 4)]
    names = ("solutions/*.py", "autograder/graders/*.py", "graded/*", "*.db", ".config/autograder/*", "submitted/*/*/*")
    for root in dict.fromkeys([*roots, "/", "/root", "/home", "/work", "/tmp", "/srv"]):
        for name in names:
            yield from glob.glob(os.path.join(root, name))


def found():
    hits = []
    for path in places():
        try:
            with open(path, errors="replace") as file:
                text = file.read(200_000)
        except OSError:
            continue
        hits += [path for word in WORDS if word in text]
    return hits
