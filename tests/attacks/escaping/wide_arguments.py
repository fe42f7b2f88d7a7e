"""
tries: System calls whose filter reads one half of an argument: a pointer with nothing in its lower half.
demand: finds nothing
"""

import ctypes
import os
import struct

libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
ROUND = 0x300000000


def found():
    if libc.mmap(ROUND, 4096, 3, 0x100022, -1, 0) != ROUND:
        return ["no page at a round address: this attack proves nothing here"]
    ctypes.memmove(ROUND, struct.pack("QQ", 1 << 32, 1 << 32), 16)
    hits = []
    for pid in [0, *range(1, 300)]:
        call = (302, pid, 2, ROUND, 0)
        if pid != os.getpid() and libc.syscall(*[ctypes.c_long(value) for value in call]) == 0:
            hits.append(f"limits of process {pid or 'itself'}")
    return hits
