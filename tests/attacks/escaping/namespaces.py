"""
tries: A user namespace of one's own, other namespaces, chroot, mounts, pivot_root.
demand: finds nothing
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
CALLS = {
    "unshare user": (272, 0x10000000),
    "unshare mount": (272, 0x20000),
    "setns": (308, 3, 0),
    "mount": (165, b"tmpfs", b".", b"tmpfs", 0, 0),
    "umount": (166, b"/proc", 2),
    "pivot_root": (155, b".", b"."),
    "chroot": (161, b"."),
    "sethostname": (170, b"planted", 7),
    "fsopen": (430, b"tmpfs", 0),
    "move_mount": (429, 0, b"", 0, b"", 4),
    "open_tree": (428, -100, b"/", 1),
    "mknod": (133, b"planted", 0o20666, 0x103),
}


def found():
    hits = [name for name, call in CALLS.items() if libc.syscall(*call) >= 0]
    return hits + (["root"] if 0 in (os.getuid(), os.geteuid(), os.getgid()) or os.getgroups() else [])
