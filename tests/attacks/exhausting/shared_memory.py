"""
tries: Shared memory of every kind: POSIX, System V, message queues, memfd.
demand: finds nothing
"""

import ctypes
from multiprocessing import shared_memory

libc = ctypes.CDLL(None, use_errno=True)


def found():
    hits = []
    try:
        shared_memory.SharedMemory("planted", create=True, size=1 << 20)
        hits.append("POSIX")
    except OSError:
        pass
    calls = {"shmget": (29, 0, 1 << 20, 0o1600), "semget": (64, 0, 1, 0o1600), "msgget": (68, 1, 0o1600)}
    calls |= {"memfd_create": (319, b"planted", 0), "mq_open": (240, b"planted", 0o102, 0o600, 0)}
    return hits + [name for name, call in calls.items() if libc.syscall(*call) >= 0]
