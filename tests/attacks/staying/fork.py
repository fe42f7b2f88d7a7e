"""
tries: fork, vfork, clone and clone3 without the flags of a thread.
demand: finds nothing
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def found():
    hits = []
    for name, call in (("fork", (57,)), ("vfork", (58,)), ("clone", (56, 17, 0, 0, 0, 0)),
                       ("clone with thread bits above", (56, 17 | 1 << 40, 0, 0, 0, 0)), ("clone3", (435, 0, 0))):  # fmt: skip
        pid = libc.syscall(*[ctypes.c_long(value) for value in call])
        if pid == 0:
            os._exit(0)
        hits += [name] if pid > 0 else []
    return hits
