"""
tries: The fork server's objects, patched in the hope that the next sandbox is forked from them.
demand: gains nothing
"""

import gc
import sys


def poison(*args, **kwargs):
    raise SystemExit("planted")


for name in ("autograder.sandbox.student", "autograder.sandbox.shell", "autograder.sandbox.values"):
    module = sys.modules[name]
    for attribute in list(vars(module)):
        if not attribute.startswith("__") and callable(getattr(module, attribute)):
            setattr(module, attribute, poison)
gc.unfreeze()
for thing in gc.get_objects():
    if type(thing).__name__ in ("ForkServer", "Host", "Settings"):
        try:
            thing.__dict__.clear()
        except AttributeError:
            continue
