"""System calls that Python does not wrap, through ctypes; a failure is an OSError."""

from __future__ import annotations

import ctypes
import os
from typing import Any

_libc = ctypes.CDLL(None, use_errno=True)
_libc.syscall.restype = ctypes.c_long

PR_SET_NO_NEW_PRIVS = 38
PR_SET_DUMPABLE = 4
PR_CAPBSET_DROP = 24
PR_SET_PDEATHSIG = 1


def syscall(number: int, *args: Any) -> int:
    return _check(_libc.syscall(ctypes.c_long(number), *map(_wide, args)), f"syscall {number}")


def prctl(option: int, *args: int) -> int:
    padded = (*args, 0, 0, 0, 0)[:4]
    return _check(_libc.prctl(option, *(ctypes.c_ulong(a) for a in padded)), f"prctl {option}")


def unshare(flags: int) -> None:
    _check(_libc.unshare(flags), "unshare")


def mount(source: str, target: str, kind: str | None, flags: int = 0, data: str | None = None) -> None:
    encoded = [None if text is None else os.fsencode(text) for text in (source, target, kind, data)]
    _check(
        _libc.mount(encoded[0], encoded[1], encoded[2], ctypes.c_ulong(flags), encoded[3]),
        f"mount {source} on {target}",
    )


def umount_detached(target: str) -> None:
    _check(_libc.umount2(os.fsencode(target), 2), f"umount {target}")


def _wide(value: Any) -> Any:
    # Variadic C arguments: a bare Python int would be passed as 32 bits.
    return ctypes.c_long(value) if isinstance(value, int) else value


def _check(result: int, what: str) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result
