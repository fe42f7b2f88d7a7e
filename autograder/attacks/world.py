"""What a submission must leave as it was: our processes, our files, this process itself."""

from __future__ import annotations

import contextlib
import os
import resource
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

PLANTED = "planted"  # part of the name of every file that an attack tries to leave behind
SETTLE_SECONDS = 5.0  # a killed process needs a moment to be gone
SPARE_DESCRIPTORS = 8  # a fork server may hold more or fewer sandboxes ready than before


class World:
    """Take one while all is well; `changes` says what is no longer so."""

    def __init__(self, folders: Iterable[Path]) -> None:
        shared = [Path(tempfile.gettempdir()), Path("/var/tmp"), Path("/dev/shm"), Path.cwd()]  # noqa: S108
        self.folders = [folder for folder in [*shared, *folders] if folder.is_dir()]
        self.planted = self._planted()
        self.own = of_this_process()
        self.processes = len(descendants(os.getpid()))
        self.descriptors = open_descriptors()

    def changes(self) -> Iterator[str]:
        if new := self._planted() - self.planted:
            yield f"it left files behind: {', '.join(sorted(new))}"
        if of_this_process() != self.own:
            yield "it changed the grader's own process"
        if open_descriptors() > self.descriptors + SPARE_DESCRIPTORS:
            yield "the grader holds more open files than before"
        if not settles(lambda: len(descendants(os.getpid())) <= self.processes):
            yield "a process of its sandbox is still alive"

    def _planted(self) -> set[str]:
        """Only names that attacks give: other programs use these folders, too."""
        names = (path for folder in self.folders for path in folder.iterdir())
        return {str(path) for path in names if PLANTED in path.name}


def of_this_process() -> Any:
    kinds = (resource.RLIMIT_NOFILE, resource.RLIMIT_NPROC, resource.RLIMIT_DATA, resource.RLIMIT_CPU)
    limits = [resource.getrlimit(kind) for kind in kinds]
    return os.getcwd(), dict(os.environ), limits, threading.active_count()


def open_descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))


def descendants(pid: int) -> list[int]:
    """Every living process below this one; zombies, which wait to be reaped, are not alive."""
    found = []
    for child in children(pid):
        found += [child] if is_alive(child) else []
        found += descendants(child)
    return found


def children(pid: int) -> list[int]:
    try:
        lists = [path.read_text() for path in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        return []
    return [int(child) for text in lists for child in text.split()]


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def settles(holds: Any) -> bool:
    until = time.monotonic() + SETTLE_SECONDS
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


# --- this process's memory -----------------------------------------------------------------


def forget_peak() -> None:
    """From now on `peak_memory` counts anew, where the kernel lets us."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def peak_memory() -> int:
    """Bytes of this process that were in memory at once, at most, since `forget_peak`."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))
