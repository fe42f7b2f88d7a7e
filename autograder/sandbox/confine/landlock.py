"""Landlock: a process may reach only the files that it is granted, and no network port.

Rules pin inodes through descriptors, so they hold whatever is renamed later. Source: the
kernel's userspace-api/landlock documentation; ABI 1 (5.13) is enough for files, ABI 4
(6.7) adds TCP, ABI 6 (6.12) abstract sockets and signals.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable

from autograder.sandbox.confine import libc

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_VERSION_FLAG, _PATH_BENEATH = 1, 1

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 2, 4, 8
_ALL_BY_ABI = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
_IOCTL_DEV, _MAKE_CHAR, _MAKE_BLOCK, _MAKE_SOCK = 1 << 15, 1 << 6, 1 << 11, 1 << 9
_FILE_RIGHTS = EXECUTE | WRITE_FILE | READ_FILE | (1 << 14)

READ = READ_FILE | READ_DIR
DEVICE = READ_FILE | WRITE_FILE


class _Ruleset(ctypes.Structure):
    _fields_ = [("fs", ctypes.c_uint64), ("net", ctypes.c_uint64), ("scoped", ctypes.c_uint64)]


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("access", ctypes.c_uint64), ("parent", ctypes.c_int32)]


def abi() -> int:
    """The kernel's Landlock version; 0 where there is none."""
    try:
        return libc.syscall(_CREATE_RULESET, None, 0, _VERSION_FLAG)
    except OSError:
        return 0


def handled(version: int) -> int:
    """Every file right that this version of Landlock knows."""
    return _ALL_BY_ABI[max(known for known in _ALL_BY_ABI if known <= version)]


def writable(version: int) -> int:
    """A folder of one's own: everything but executing, devices and sockets."""
    return handled(version) & ~(EXECUTE | _IOCTL_DEV | _MAKE_CHAR | _MAKE_BLOCK | _MAKE_SOCK)


class Ruleset:
    """Deny everything, then grant paths, then `restrict` this process for good."""

    def __init__(self, version: int) -> None:
        self.version = version
        request = _Ruleset(handled(version), 3 if version >= 4 else 0, 3 if version >= 6 else 0)
        size = 24 if version >= 6 else 16 if version >= 4 else 8
        self.descriptor = libc.syscall(_CREATE_RULESET, ctypes.byref(request), size, 0)

    def grant(self, descriptor: int, rights: int, *, directory: bool) -> None:
        """Grant rights on the file or the tree that an O_PATH descriptor stands for."""
        rights &= handled(self.version) & (~0 if directory else _FILE_RIGHTS)
        rule = _PathBeneath(rights, descriptor)
        libc.syscall(_ADD_RULE, self.descriptor, _PATH_BENEATH, ctypes.byref(rule), 0)

    def restrict(self) -> None:
        """Needs no-new-privileges to be set."""
        libc.syscall(_RESTRICT_SELF, self.descriptor, 0)
        os.close(self.descriptor)


def open_paths(paths: Iterable[str]) -> list[tuple[int, bool]]:
    """(O_PATH descriptor, is a directory) of each path that exists."""
    opened = []
    for path in paths:
        try:
            opened.append((os.open(path, os.O_PATH | os.O_CLOEXEC), os.path.isdir(path)))
        except OSError:
            continue
    return opened
