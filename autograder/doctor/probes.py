"""Facts of the kernel, found out by trying. What cannot be undone is tried in a forked child."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from autograder.sandbox.confine import landlock, libc, private_root

_PR_SET_SECCOMP, _MODE_FILTER = 22, 2
_LANDLOCK_CREATE_RULESET, _VERSION_FLAG = 444, 1

NAMESPACES = {
    "mount": private_root.NEW_NAMESPACE,
    "pid": private_root.NEW_PID,
    "net": private_root.NEW_NET,
    "ipc": private_root.NEW_IPC,
    "uts": private_root.NEW_UTS,
}


def in_child(action: Callable[[], object]) -> int:
    """The errno of what `action` raises in a forked child; 0 where it raises nothing."""
    child = os.fork()
    if child == 0:
        number = errno.EIO
        try:
            action()
            number = 0
        except OSError as error:
            number = error.errno or errno.EIO
        finally:
            os._exit(number)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def number_of(action: Callable[[], object]) -> int:
    """The same, in this process."""
    try:
        action()
    except OSError as error:
        return error.errno or errno.EIO
    return 0


def landlock_error() -> int:
    """0 where the kernel has it; ENOSYS: not built in; EOPNOTSUPP: built in, and switched off at boot."""
    return number_of(lambda: libc.syscall(_LANDLOCK_CREATE_RULESET, None, 0, _VERSION_FLAG))


def landlock_abi() -> int:
    return landlock.abi()


def seccomp_error() -> int:
    """EFAULT where the kernel has filters: it went on to read ours, at address 0."""
    return in_child(lambda: libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, 0))


def denied_namespaces(user: int) -> dict[str, int]:
    """The namespaces that the kernel denies, with the errno; anyone but root asks through a user namespace."""
    through = 0 if user == 0 else private_root.NEW_USER
    tried = {name: in_child(partial(libc.unshare, flag | through)) for name, flag in NAMESPACES.items()}
    return {name: number for name, number in tried.items() if number}


def setting(path: str) -> str:
    """What a file of the kernel's says; "" where there is none."""
    try:
        return Path(path).read_text().strip()
    except OSError:
        return ""


def own_cgroup(membership: str) -> str:
    """The folder of this process's cgroup of version 2. membership: what /proc/self/cgroup says."""
    lines = (line.partition("0::") for line in membership.splitlines())
    own = next((path for before, mark, path in lines if mark and not before), "/")
    return f"/sys/fs/cgroup{own}".rstrip("/")
