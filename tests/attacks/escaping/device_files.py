"""
tries: Devices: memory, kernel log, terminals, disks, and ioctl on what is open.
demand: finds nothing
"""

import fcntl
import os
import termios


def found():
    hits = []
    for name in (
        "mem",
        "kmem",
        "kmsg",
        "tty",
        "ptmx",
        "console",
        "sda",
        "vda",
        "fuse",
        "kvm",
        "net/tun",
        "loop-control",
    ):
        try:
            os.open(f"/dev/{name}", os.O_RDONLY)
            hits.append(name)
        except OSError:
            continue
    for number in range(64):
        try:
            fcntl.ioctl(number, termios.TIOCSTI, b"x")
            hits.append(f"typed into {number}")
        except OSError:
            continue
    return hits
