"""
tries: Modules in `sys.modules` that only the trusted side should have.
demand: finds nothing
"""

import sys

ALLOWED = ("autograder.sandbox", "autograder.checking", "autograder.attacks")


def found():
    ours = [name for name in sys.modules if name.startswith("autograder.") or name in ("nbgrader", "_pytest", "pytest")]
    return [name for name in ours if not name.startswith(ALLOWED)]
