"""
tries: Other users, capabilities, setuid programs and setuid files of one's own.
demand: finds nothing
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def found():
    hits = []
    for attempt in (
        lambda: os.setuid(0),
        lambda: os.setresuid(0, 0, 0),
        lambda: os.setgroups([0]),
        lambda: os.execv("/usr/bin/su", ["su"]),
        lambda: os.execv("/usr/bin/passwd", ["passwd"]),
        lambda: os.chown(".", 0, 0),
    ):
        try:
            attempt()
            hits.append("allowed")
        except OSError:
            pass
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    everything = (ctypes.c_uint32 * 6)(*[0xFFFFFFFF] * 6)
    held = (ctypes.c_uint32 * 6)()
    hits += ["capset"] if libc.syscall(126, header, everything) == 0 else []
    libc.syscall(125, header, held)
    return hits + (["holds capabilities"] if any(held) else [])
