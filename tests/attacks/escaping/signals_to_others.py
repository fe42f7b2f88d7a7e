"""
tries: Signals to the parent, to neighbours, to process groups and to threads of others.
demand: finds nothing
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def found():
    hits = []
    for pid in [0, -1, 1, 2, os.getppid(), *range(3, 60), -2, -os.getpgid(0)]:
        if pid == os.getpid():
            continue
        for name, call in (("kill", (62, pid, 0)), ("tkill", (200, pid, 0)), ("tgkill", (234, pid, pid, 0))):
            hits += [f"{name} {pid}"] if libc.syscall(*[ctypes.c_long(value) for value in call]) == 0 else []
    return hits
