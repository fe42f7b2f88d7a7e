"""
tries: ptrace, process_vm_readv and pidfd_getfd on the parent and on neighbours.
demand: finds nothing
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def found():
    hits = []
    here = (ctypes.c_long * 2)(ctypes.addressof(ctypes.create_string_buffer(8)), 8)
    for pid in [*range(1, 50), os.getppid()]:
        calls = {
            "attach": (101, 16, pid, 0, 0),
            "seize": (101, 0x4206, pid, 0, 0),
            "read memory": (310, pid, here, 1, here, 1, 0),
            "pidfd": (434, pid, 0),
            "getfd": (438, pid, 3, 0),
            "compare": (312, pid, os.getpid(), 0, 0, 0),
        }
        hits += [f"{name} {pid}" for name, call in calls.items() if libc.syscall(*call) >= 0]
    return hits
