"""
tries: Every object that the collector knows, for text of a hidden check or a solution.
demand: finds nothing
"""

import gc
import sys
import types

WORDS = ("reference_train" + "ing", "test_training_every" + "where", "logadd" + "exp(0.0, np.mult", "BEGIN HID" + "DEN")


def texts(value):
    if isinstance(value, types.CodeType):
        yield from (part for part in (*value.co_names, *value.co_consts) if isinstance(part, str))
    elif isinstance(value, str):
        yield value
    elif isinstance(value, bytes):
        yield value.decode("latin-1")


def found():
    gc.unfreeze()
    mine = set(map(id, sys._getframe().f_globals.values())) | {id(WORDS)}
    hits = []
    for holder in gc.get_objects():
        if id(holder) in mine or holder is mine:
            continue
        for value in [holder, *gc.get_referents(holder)]:
            hits += [word for text in texts(value) for word in WORDS if word in text and text not in WORDS]
    return sorted(set(hits))
