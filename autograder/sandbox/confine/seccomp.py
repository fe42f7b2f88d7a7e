"""Seccomp: the kernel answers EPERM to every system call that `syscalls` does not list.

The filter is a classic BPF program over `struct seccomp_data` (number, architecture,
instruction pointer, six 64-bit arguments). Source: the kernel's seccomp_filter documentation.
"""

from __future__ import annotations

import ctypes
import errno
import functools
import platform
import struct

from autograder.sandbox.confine import libc
from autograder.sandbox.confine.syscalls import ALLOWED, CONDITIONAL

_PR_SET_SECCOMP, _MODE_FILTER = 22, 2
_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER_OFFSET, _ARCHITECTURE_OFFSET, _FIRST_ARGUMENT_OFFSET = 0, 4, 16
_ALLOW, _KILL_PROCESS, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_DENY = _ERRNO | errno.EPERM
_X32_CALLS = 0x40000000  # a second set of numbers on x86_64 that would bypass the list

ARCHITECTURES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}

_CLONE_THREAD = 0x10000
# name: (argument's index, comparison, values); the call is allowed when one value matches.
CONDITIONS: dict[str, tuple[int, int, tuple[int, ...]]] = {
    "clone": (0, _JUMP_ANY_BIT, (_CLONE_THREAD,)),
    "ioctl": (1, _JUMP_EQUAL, (0x5401, 0x5413, 0x5421, 0x5450, 0x5451)),  # terminal queries, blocking, close-on-exec
    "fcntl": (1, _JUMP_EQUAL, (0, 1, 2, 3, 4, 1030, 1032)),  # duplicate, flags, pipe size; no locks
    "prctl": (0, _JUMP_EQUAL, (15, 16)),  # a thread's name
    # For asyncio's wake-up pipe. The type decides: a stream cannot be sent to another address, a datagram socket can.
    "socketpair": (1, _JUMP_EQUAL, tuple(1 | flags for flags in (0, 0x800, 0x80000, 0x80800))),
}
_GAP = b"\xfe\xca\xfe\x7f"  # no system call, flag or process has this number


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_char_p)]


def supported() -> bool:
    """Does this kernel filter? Asked with no filter, one that does complains of the address (EFAULT)."""
    if platform.machine() not in ARCHITECTURES or platform.system() != "Linux":
        return False
    try:
        libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, 0)
    except OSError as error:
        return error.errno == errno.EFAULT
    return True


def load(pid: int) -> None:
    """Confine this thread and those that it starts, for good; needs no-new-privileges."""
    code = filter_with_a_gap().replace(_GAP, struct.pack("=I", pid))
    program = _Program(len(code) // 8, code)
    libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.addressof(program))


@functools.cache
def filter_with_a_gap() -> bytes:
    """The filter, with `_GAP` for the process id. The fork server computes it once."""
    architecture, column = ARCHITECTURES[platform.machine()]
    code = _instruction(_LOAD, _ARCHITECTURE_OFFSET)
    code += _instruction(_JUMP_EQUAL, architecture, 1, 0) + _instruction(_RETURN, _KILL_PROCESS)
    code += _instruction(_LOAD, _NUMBER_OFFSET)
    if column == 0:
        code += _instruction(_JUMP_AT_LEAST, _X32_CALLS, 0, 1) + _instruction(_RETURN, _KILL_PROCESS)
    for numbers in ALLOWED.values():
        code += _when_number(numbers[column], _instruction(_RETURN, _ALLOW))
    # The C library falls back to clone, whose flags a filter can read, when clone3 is missing.
    code += _when_number(CONDITIONAL["clone3"][column], _instruction(_RETURN, _ERRNO | errno.ENOSYS))
    code += _when_number(CONDITIONAL["prlimit64"][column], _reading_own_limits())
    own_process = (0, _JUMP_EQUAL, struct.unpack("=I", _GAP))
    for name, condition in {**CONDITIONS, "kill": own_process, "tgkill": own_process}.items():
        code += _when_number(CONDITIONAL[name][column], _when_argument(*condition))
    return code + _instruction(_RETURN, _DENY)


def _when_number(number: int | None, then: bytes) -> bytes:
    return b"" if number is None else _instruction(_JUMP_EQUAL, number, 0, len(then) // 8) + then


def _reading_own_limits() -> bytes:
    """prlimit64 of this process, with nothing to set. That argument is a pointer: both of its halves must be 0."""
    code = b""
    for argument, half in ((0, 0), (2, 0), (2, 4)):
        code += _instruction(_LOAD, _FIRST_ARGUMENT_OFFSET + 8 * argument + half)
        code += _instruction(_JUMP_EQUAL, 0, 1, 0) + _instruction(_RETURN, _DENY)
    return code + _instruction(_RETURN, _ALLOW)


def _when_argument(argument: int, comparison: int, values: tuple[int, ...]) -> bytes:
    # The kernel reads each of these as 32-bit (clone's flag lies in the lower half too), so the lower half decides.
    code = _instruction(_LOAD, _FIRST_ARGUMENT_OFFSET + 8 * argument)
    for value in values:
        code += _instruction(comparison, value, 0, 1) + _instruction(_RETURN, _ALLOW)
    return code + _instruction(_RETURN, _DENY)


def _instruction(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("=HBBI", code, if_true, if_false, value)
