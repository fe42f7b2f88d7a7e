"""autograded/STUDENT/ASSIGNMENT/ on disk, with nbgrader's permissions: read-only, or for a group to write.

Source: nbgrader 0.9.6, converters/base.py.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from autograder.build.files import Files, write_files
from autograder.build.folders import beside, swap

GROUP = 0o2770  # of a folder, beside what it has: all in it belongs to the group as well


def put(directory: CourseDirectory, config: Config, folder: Path, files: Files) -> None:
    """Make `folder` hold exactly these files; the new one is complete before it takes the old one's place."""
    with beside(folder) as there:
        new = there / "new"
        new.mkdir()
        write_files(new, files)
        mode = permissions(directory, config)
        for path in new.rglob("*"):
            if path.is_file():
                path.chmod(mode)
        swap(new, folder, there / "old")
    if directory.groupshared:
        share([folder.parent.parent, folder.parent, folder, *(path for path in folder.rglob("*") if path.is_dir())])


def permissions(directory: CourseDirectory, config: Config) -> int:
    """A number whose decimal digits are meant as octal."""
    chosen = config.Autograde.get("permissions", 664 if directory.groupshared else 444)
    return int(str(chosen), 8)


def share(folders: list[Path]) -> None:
    for path in folders:
        mode = path.stat().st_mode
        if mode & GROUP != GROUP:
            with contextlib.suppress(PermissionError):  # another instructor's
                path.chmod((mode | GROUP) & 0o2777)
