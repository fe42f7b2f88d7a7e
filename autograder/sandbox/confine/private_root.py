"""A file system with nothing in it but Python, its packages and the exercise's released files.

Built once, by the fork server, from read-only bind mounts; every sandbox inherits it. What
is not bound does not exist: no repository, no home, no gradebook, no other process's files.
"""

from __future__ import annotations

import os
import site
import sys
from pathlib import Path

from autograder.sandbox.confine import libc

NEW_NAMESPACE, NEW_UTS, NEW_IPC, NEW_USER, NEW_PID, NEW_NET = (
    0x00020000,
    0x04000000,
    0x08000000,
    0x10000000,
    0x20000000,
    0x40000000,
)
_READ_ONLY, _NO_SETUID, _NO_DEVICES, _REMOUNT, _BIND, _RECURSIVE, _PRIVATE = 1, 2, 4, 32, 4096, 16384, 1 << 18

SCRATCH = "/scratch"


def enter_namespaces() -> str:
    """Leave the host's namespaces; "" where the host grants none. The process id namespace starts at the next fork."""
    shared = NEW_NAMESPACE | NEW_UTS | NEW_IPC | NEW_PID | NEW_NET
    user, group = os.getuid(), os.getgid()
    try:
        if user == 0:
            libc.unshare(shared)
            return "namespaces"
        libc.unshare(shared | NEW_USER)
        for name, text in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
            Path(f"/proc/self/{name}").write_text(text)
    except OSError:
        return ""
    return "user namespaces"


def build(visible: dict[str, str], hidden: list[str]) -> None:
    """Make a root of the `visible` paths (on the host: in the root), blank out the `hidden` ones in it, and move there.

    Must run after `enter_namespaces` and a fork: the new /proc belongs to that child's namespace.
    """
    libc.mount("none", "/", None, _RECURSIVE | _PRIVATE)
    root = _mount_point(visible)
    libc.mount("tmpfs", root, "tmpfs", _NO_SETUID | _NO_DEVICES, "mode=755,size=1m")
    for path, seen_as in visible.items():
        _bind(path, root + seen_as)
    for path in filter(os.path.isdir, [root + path for path in hidden]):
        libc.mount("tmpfs", path, "tmpfs", _READ_ONLY, "size=4k")
    for folder in ("/proc", SCRATCH):
        os.makedirs(root + folder, exist_ok=True)
    if not os.path.lexists(root + "/tmp"):
        os.symlink(SCRATCH, root + "/tmp")
    libc.mount("proc", root + "/proc", "proc", _NO_SETUID | _NO_DEVICES)
    libc.mount("none", root, None, _REMOUNT | _READ_ONLY | _NO_SETUID | _NO_DEVICES)
    _pivot(root)


def _mount_point(visible: dict[str, str]) -> str:
    """An existing folder that hides nothing of what will be bound below it."""
    folders = (f for f in ("/mnt", "/media", "/srv", "/opt", "/run", "/tmp") if os.path.isdir(f))
    return next(f for f in folders if not any(path.startswith(f + "/") for path in visible))


def mount_scratch(folder: str, size: int) -> None:
    """A private, size-limited folder that vanishes with the process."""
    libc.unshare(NEW_NAMESPACE)
    libc.mount("tmpfs", folder, "tmpfs", _NO_SETUID | _NO_DEVICES, f"mode=777,size={size},nr_inodes=4096")


def python_paths() -> list[str]:
    """Where this Python and its packages live, as far as the system's own folders do not hold them."""
    prefixes = {os.path.realpath(p) for p in (sys.prefix, sys.base_prefix, sys.exec_prefix)} | {sys.prefix}
    packages = {folder for folder in site.getsitepackages() if os.path.isdir(folder)}
    return sorted(outermost((prefixes | packages) - {"/", "/usr"}))


def outermost(paths: set[str]) -> set[str]:
    """Without those that lie below another one."""
    return {path for path in paths if not any(path.startswith(other + "/") for other in paths)}


def _bind(source: str, target: str) -> None:
    if os.path.islink(source):
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.symlink(os.readlink(source), target)
        return
    if os.path.isdir(source):
        os.makedirs(target, exist_ok=True)
    elif os.path.exists(source):
        os.makedirs(os.path.dirname(target), exist_ok=True)
        Path(target).touch()
    else:
        return
    libc.mount(source, target, None, _BIND | _RECURSIVE)
    if not source.startswith("/dev/"):
        libc.mount("none", target, None, _BIND | _REMOUNT | _READ_ONLY | _NO_SETUID | _NO_DEVICES)


def _pivot(root: str) -> None:
    os.chdir(root)
    pivot_root = {"x86_64": 155, "aarch64": 41}[os.uname().machine]
    libc.syscall(pivot_root, b".", b".")
    libc.umount_detached(".")
    os.chdir("/")
