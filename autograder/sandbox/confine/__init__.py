"""Confinement: `prepare` once in the fork server, `confine` once in each sandbox.

    of the host      namespaces and a private root, where the host grants them
    of each sandbox  scratch folder, uid drop, rlimits, no-new-privileges, Landlock, seccomp

What was reached is the tier; it stands in every result.
"""

from __future__ import annotations

import ctypes
import os
import resource
import secrets
import signal
import site
import sys
import tempfile
from dataclasses import dataclass, field

from autograder.sandbox.confine import landlock, libc, private_root, seccomp
from autograder.sandbox.limits import Limits

NOBODY = 65534
# Each sandbox has a user of its own: the kernel counts processes, and grants signals, by user.
FIRST_UID, UIDS = 1 << 20, 1 << 30
RELEASED = "/released"  # where the private root shows the exercise's folder

# Readable by every sandbox, besides Python and its packages. Not /usr/local: pip may install graders there.
SYSTEM = ("/usr/lib", "/usr/lib64", "/usr/share", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/localtime", "/etc/fonts")
DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")
HARDWARE = ("/proc/cpuinfo", "/proc/meminfo")

_CAPSET = {"x86_64": 126, "aarch64": 91}.get(os.uname().machine)
_CAPABILITY_VERSION, _NO_CAPABILITIES = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()


@dataclass
class Host:
    """What the fork server found out and opened once, for every sandbox to use."""

    released: str
    namespaces: str = ""
    landlock_abi: int = 0
    seccomp: bool = False
    drop_uid: bool = False
    private_memory: int = 0  # bytes mapped before any sandbox: what RLIMIT_DATA counts, and everything
    address_space: int = 0
    grants: list[tuple[int, bool, int]] = field(default_factory=list)  # descriptor, is a directory, rights

    @property
    def tier(self) -> str:
        parts = [self.namespaces, "uid" if self.drop_uid else "", "rlimits"]
        parts += [f"landlock {self.landlock_abi}" if self.landlock_abi else "", "seccomp" if self.seccomp else ""]
        return " + ".join(part for part in parts if part)

    def new_scratch(self) -> str:
        """The folder that the next sandbox may write; with namespaces each mounts its own over this one."""
        if self.namespaces:
            return private_root.SCRATCH
        folder = tempfile.mkdtemp(prefix="sandbox-")
        os.chmod(folder, 0o777 if self.drop_uid else 0o700)
        return folder


def prepare(namespaces: str, released: str) -> Host:
    """Build the private root and open what sandboxes may read: Python, the system's libraries, the release."""
    if namespaces:
        visible = {path: path for path in [*SYSTEM, *DEVICES, *private_root.python_paths()]}
        private_root.build(visible | {released: RELEASED}, hidden=_secret_packages())
        released = RELEASED
    drop_uid = os.getuid() == 0 and (bool(namespaces) or _readable_by_all(private_root.python_paths()))
    host = Host(released, namespaces, landlock.abi(), seccomp.supported(), drop_uid)
    if host.landlock_abi:
        # The private root blanks out what must not be read; without one, each package is granted for itself.
        libraries = private_root.python_paths() if namespaces else _library_entries()
        readable = landlock.open_paths([*SYSTEM, *HARDWARE, released, *libraries])
        devices = landlock.open_paths(DEVICES)
        host.grants = [(*opened, landlock.READ) for opened in readable]
        host.grants += [(*opened, landlock.DEVICE) for opened in devices]
    if host.seccomp:
        seccomp.filter_with_a_gap()
    host.private_memory, host.address_space = _mapped("VmData"), _mapped("VmSize")
    return host


def confine(host: Host, limits: Limits, scratch: str) -> None:
    """From here on this process may compute, and little else. Each step uses what the next one takes away."""
    if host.namespaces:
        private_root.mount_scratch(scratch, limits.disk)
    os.chdir(scratch)
    if host.drop_uid:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        own = FIRST_UID + secrets.randbelow(UIDS)
        os.setresuid(own, own, own)
    _drop_capabilities()
    libc.prctl(libc.PR_SET_NO_NEW_PRIVS, 1)
    libc.prctl(libc.PR_SET_DUMPABLE, 0)
    libc.prctl(libc.PR_SET_PDEATHSIG, signal.SIGKILL)  # after the uid drop, which would undo it
    if host.landlock_abi:
        _restrict_files(host, scratch)
    _set_rlimits(host, limits)  # late: the host's open grants are more than a sandbox may open
    if host.seccomp:
        seccomp.load(os.getpid())


def _restrict_files(host: Host, scratch: str) -> None:
    ruleset = landlock.Ruleset(host.landlock_abi)
    for descriptor, directory, rights in host.grants:
        ruleset.grant(descriptor, rights, directory=directory)
    own = os.open(scratch, os.O_PATH | os.O_CLOEXEC)
    ruleset.grant(own, landlock.writable(host.landlock_abi), directory=True)
    ruleset.restrict()
    os.close(own)


def _set_rlimits(host: Host, limits: Limits) -> None:
    wanted = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_CPU: limits.cpu_seconds,
        resource.RLIMIT_DATA: host.private_memory + limits.memory,
        # Shared memory is no RLIMIT_DATA's. Twice as much, as threads reserve addresses that they never use.
        resource.RLIMIT_AS: host.address_space + 2 * limits.memory,
        resource.RLIMIT_FSIZE: limits.file_size,
        resource.RLIMIT_NOFILE: limits.open_files,
        resource.RLIMIT_NPROC: limits.threads,
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
    }
    for kind, value in wanted.items():
        hard = resource.getrlimit(kind)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (value, value))


def _mapped(kind: str) -> int:
    """Bytes mapped now: `VmData` is private and writable, what RLIMIT_DATA counts; `VmSize` is everything."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith(kind))


def _drop_capabilities() -> None:
    # Root's are gone with the uid where it was dropped; a user namespace gives them to everybody.
    if _CAPSET is not None:
        libc.syscall(_CAPSET, ctypes.byref(_CAPABILITY_VERSION), ctypes.byref(_NO_CAPABILITIES))


def _library_entries() -> list[str]:
    """The standard library and each installed package, but not this one: it holds the graders."""
    packages = [folder for folder in site.getsitepackages() if os.path.isdir(folder)]
    standard = os.path.dirname(os.__file__)
    entries = [os.path.join(folder, name) for folder in [standard, *packages] for name in os.listdir(folder)]
    entries += [os.path.join(prefix, "pyvenv.cfg") for prefix in (sys.prefix,)]
    entries += [os.path.join(sys.base_prefix, "lib", name) for name in _shared_libraries()]
    return sorted(path for path in entries if _is_public(os.path.basename(path)))


def _shared_libraries() -> list[str]:
    return [name for name in os.listdir(os.path.join(sys.base_prefix, "lib")) if ".so" in name]


def _is_public(name: str) -> bool:
    return not name.startswith("autograder") and name not in ("site-packages", "dist-packages")


def _secret_packages() -> list[str]:
    return [os.path.join(folder, "autograder") for folder in site.getsitepackages()]


def _readable_by_all(paths: list[str]) -> bool:
    """May any user reach these folders? Otherwise Python could import nothing after the uid drop."""
    ancestors = {parent for path in paths for parent in _with_parents(path)}
    return all(os.stat(folder).st_mode & 0o005 == 0o005 for folder in ancestors)


def _with_parents(path: str) -> list[str]:
    found = [path]
    while found[-1] != os.path.dirname(found[-1]):
        found.append(os.path.dirname(found[-1]))
    return found
