"""What surrounds a cell in the sandbox: the course's files, and ways to do without processes and file locks.

course_folder                          where modules beside the notebook are imported from
own_files, own_folder                  copies that a cell can write over
file_states, new_files                 what cells have written
load_in_this_process, sqlite_without_locks
"""

from __future__ import annotations

import ctypes
import os
import shutil
import stat
from typing import Any

import numpy as np

OWN_FILE, OWN_FILES = 1 << 20, 16 << 20  # bytes of a course's file, and of all, that a sandbox gets a copy of
MOST_OWN = 500  # files in a folder: one with more stays a link


def course_folder() -> list[str]:
    """Where the course's own files lie: the working folder holds links to them, so far to nothing else."""
    return sorted({os.path.dirname(os.readlink(name)) for name in os.listdir() if os.path.islink(name)})


def own_files() -> None:
    """Copy what the course put beside the notebook, so that it can be written over; what is large stays a link."""
    left = OWN_FILES
    for name in sorted(os.listdir()):
        if os.path.islink(name) and os.path.isdir(name):
            if sum(len(names) for _, _, names in os.walk(name)) > MOST_OWN:
                continue
            own_folder(name, deep=True)
        for path in [name, *(os.path.join(where, one) for where, _, names in os.walk(name) for one in names)]:
            size = os.path.getsize(path) if os.path.islink(path) and os.path.isfile(path) else OWN_FILE + 1
            if size <= min(OWN_FILE, left):
                left -= size
                target = os.path.realpath(path)
                os.unlink(path)
                shutil.copyfile(target, path)


def own_folder(path: str, deep: bool = False) -> None:
    """Make it a folder of this sandbox's: where the course has one, of links to what that one holds."""
    if os.path.islink(path) and os.path.isdir(path):
        target = os.path.realpath(path)
        os.unlink(path)
        os.mkdir(path)
        for name in os.listdir(target):
            os.symlink(os.path.join(target, name), os.path.join(path, name))
            if deep and os.path.isdir(os.path.join(target, name)):
                own_folder(os.path.join(path, name), deep=True)
    elif not os.path.isdir(path):
        os.mkdir(path)


def file_states() -> dict[str, tuple[int, int]]:
    """Size and time of each regular file below the working folder."""
    paths = [os.path.join(where, name) for where, _, names in os.walk(".") for name in names]
    found = {path: os.lstat(path) for path in paths}
    return {path: (one.st_size, one.st_mtime_ns) for path, one in found.items() if stat.S_ISREG(one.st_mode)}


def new_files(before: dict[str, tuple[int, int]]) -> dict[str, Any]:
    """Those that have another size or time than before, or are new; as many as may be handed on."""
    found: dict[str, Any] = {}
    left = OWN_FILES
    for path, state in sorted(file_states().items()):
        if state != before.get(path) and state[0] <= left and len(found) < MOST_OWN:
            left -= state[0]
            with open(path, "rb") as file:
                found[path.removeprefix("./")] = np.frombuffer(file.read(state[0]), np.uint8)
    return found


def load_in_this_process(dataloader: Any) -> None:
    """PyTorch's `DataLoader(num_workers=2)` starts processes, which nobody can here: it loads the same by itself."""
    if dataloader is None or dataloader._MultiProcessingDataLoaderIter.__name__ == "alone":
        return

    def alone(loader: Any) -> Any:
        loader.num_workers = loader.timeout = 0
        return dataloader._SingleProcessDataLoaderIter(loader)

    dataloader._MultiProcessingDataLoaderIter = alone


def sqlite_without_locks() -> None:
    """File locks are not to be had in a sandbox, and nobody else has its files: SQLite's way to do without is made the
    usual one, for this process.
    """
    try:
        import _sqlite3

        library = ctypes.CDLL(_sqlite3.__file__)
        library.sqlite3_vfs_find.restype = ctypes.c_void_p
        library.sqlite3_vfs_register.argtypes = [ctypes.c_void_p, ctypes.c_int]
        found = library.sqlite3_vfs_find(b"unix-none")
        if found:
            library.sqlite3_vfs_register(found, 1)
    except (ImportError, OSError, AttributeError):  # a Python without SQLite, or with one built in
        pass
