"""What the kernel's facts mean for grading, and what mends the lacks."""

from __future__ import annotations

import errno
import os
import platform
import re
from collections.abc import Mapping

from autograder.doctor import probes
from autograder.doctor.findings import Finding, fine, lack
from autograder.sandbox.confine import seccomp as filters

FIRST_LANDLOCK = (5, 13)
_USERNS, _MOST, _APPARMOR = (
    "kernel.unprivileged_userns_clone",
    "user.max_user_namespaces",
    "kernel.apparmor_restrict_unprivileged_userns",
)


def findings() -> list[Finding]:
    settings = {name: probes.setting(f"/proc/sys/{name.replace('.', '/')}") for name in (_USERNS, _MOST, _APPARMOR)}
    own = probes.own_cgroup(probes.setting("/proc/self/cgroup"))
    return [
        kernel(platform.release()),
        landlock(probes.landlock_abi(), probes.landlock_error(), probes.setting("/sys/kernel/security/lsm")),
        seccomp(platform.machine(), probes.seccomp_error()),
        namespaces(os.getuid(), probes.denied_namespaces(os.getuid()), settings),
        proc(os.path.exists("/proc/self/status")),
        cgroup(probes.setting(f"{own}/cgroup.controllers"), os.access(f"{own}/cgroup.subtree_control", os.W_OK)),
    ]


def kernel(release: str) -> Finding:
    """release: as `uname -r` says it."""
    numbers = tuple(int(number) for number in re.findall(r"\d+", release)[:2])
    if numbers >= FIRST_LANDLOCK:
        return fine("kernel", release)
    consequence = "Landlock came with Linux 5.13: without it a submission could read whatever you can."
    return lack("kernel", release, consequence, "sudo apt full-upgrade && sudo reboot", refuses=True)


def landlock(abi: int, error: int, modules: str) -> Finding:
    """abi: 0 where there is none, for the reason `error`. modules: the active ones, "lockdown,yama,apparmor"."""
    if abi:
        return fine("Landlock", f"version {abi}")
    consequence = "Nothing would keep a submission from solutions, gradebook and your files: grading is refused."
    if error == errno.ENOSYS:
        found, mend = "not built into this kernel", "sudo apt install linux-generic && sudo reboot"
    else:
        found, mend = "switched off at boot", in_boot_line(f"lsm={','.join(['landlock', *modules.split()])}")
    return lack("Landlock", found, consequence, mend, refuses=True)


def in_boot_line(words: str) -> str:
    change = f"""sudo sed -i 's/^GRUB_CMDLINE_LINUX="/&{words} /' /etc/default/grub"""
    return f"{change} && sudo update-grub && sudo reboot"


def seccomp(machine: str, error: int) -> Finding:
    """error: of a filter at address 0; EFAULT says that the kernel has filters."""
    consequence = "A submission could open sockets, start programs and trace other processes: grading is refused."
    if machine not in filters.ARCHITECTURES:
        known = " or ".join(filters.ARCHITECTURES)
        return lack("seccomp", f"no filter for {machine}", consequence, f"use a machine of {known}", refuses=True)
    if error != errno.EFAULT:
        mend = "sudo apt install linux-generic && sudo reboot"
        return lack("seccomp", f"denied ({name_of(error)})", consequence, mend, refuses=True)
    return fine("seccomp", f"filters for {machine}")


def namespaces(user: int, denied: Mapping[str, int], settings: Mapping[str, str]) -> Finding:
    """denied: by name, with the errno. settings: sysctls, "" where this kernel has none of that name."""
    way = "as root" if user == 0 else "through user namespaces"
    if not denied:
        return fine("namespaces", f"{', '.join(probes.NAMESPACES)}, {way}")
    found = f"{way}, denied: " + ", ".join(f"{name} ({name_of(number)})" for name, number in denied.items())
    consequence = (
        "Sandboxes see the machine's own folders and processes, kept from them by Landlock and seccomp alone; "
        "scratch files lie in the temporary folder. Grading goes on, one tier lower."
    )
    return lack("namespaces", found, consequence, grant_namespaces(user, settings))


def grant_namespaces(user: int, settings: Mapping[str, str]) -> str:
    """The switch that is off; where none is, this is a container, and its engine decides."""
    if user and settings.get(_USERNS) == "0":
        return f"sudo sysctl -w {_USERNS}=1"
    if settings.get(_MOST) == "0":
        return f"sudo sysctl -w {_MOST}=16384"
    if user and settings.get(_APPARMOR) == "1":
        return f"sudo sysctl -w {_APPARMOR}=0"
    return "docker run --cap-add SYS_ADMIN --security-opt seccomp=unconfined --security-opt apparmor=unconfined …"


def proc(mounted: bool) -> Finding:
    if mounted:
        return fine("/proc", "mounted")
    consequence = "The fork server counts its threads and memory there, and does not start without it."
    return lack("/proc", "not mounted", consequence, "sudo mount -t proc proc /proc", refuses=True)


def cgroup(controllers: str, delegated: bool) -> Finding:
    """controllers: of this process's own cgroup, version 2; "" where that version is not in use."""
    if delegated and "memory" in controllers.split():
        return fine("cgroup", f"version 2, delegated: {controllers}")
    consequence = (
        "Each sandbox is limited by itself (rlimits), all of them together by nothing: "
        "keep `--jobs` times 2 GiB below this machine's memory."
    )
    if not controllers:
        mend = in_boot_line("systemd.unified_cgroup_hierarchy=1")
        return lack("cgroup", "no controllers of version 2", consequence, mend)
    mend = "systemd-run --user --scope --property=Delegate=yes $SHELL"
    return lack("cgroup", "version 2, not delegated to you", consequence, mend)


def name_of(number: int) -> str:
    return errno.errorcode.get(number, str(number))
