"""What can be wrong with a course, in one hierarchy: file, line, and what to do next.

    CourseError
    ├── UsageError        what was asked for does not exist
    │   └── UnknownExercise   no exercise of that name
    ├── SourceError       a solution script or a grader that cannot be built
    ├── LeakError         a release that would show students a solution or a hidden check
    └── ReleaseError      files that are missing, or a folder that is not ours to replace

None of these is a student's fault. The command line prints them and stops.
"""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path

IN_THE_WAY = "Name another place, or move what lies there."
NOT_OURS = "Name a place that this account may write."
NO_ROOM = "Make room, then run the same command again."
COMPLAINTS = {  # what the system's own words leave open
    errno.EEXIST: ("What lies here is no folder.", IN_THE_WAY),
    errno.ENOTDIR: ("What lies on the way here is no folder.", IN_THE_WAY),
    errno.EISDIR: ("This is a folder, where a file is to be written.", IN_THE_WAY),
    errno.EROFS: ("This cannot be written: the file system is read-only.", NOT_OURS),
    errno.EACCES: ("This may not be read or written.", NOT_OURS),
    errno.EPERM: ("This may not be read or written.", NOT_OURS),
    errno.ENOSPC: ("There is no room on the disk for this.", NO_ROOM),
    errno.EDQUOT: ("This account's share of the disk is used up.", NO_ROOM),
}


class CourseError(Exception):
    """`message` says what is wrong, `hint` what to do next; `file` and `line` say where."""

    def __init__(self, message: str, *, hint: str, file: Path | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message, self.hint, self.file, self.line = message, hint, file, line

    @property
    def where(self) -> str:
        """`solutions/convolution.py:12`, or "" where no file is to blame."""
        if self.file is None:
            return ""
        return f"{shown(self.file)}:{self.line}" if self.line else shown(self.file)

    def __str__(self) -> str:
        return f"{self.where}: {self.message} {self.hint}".removeprefix(": ")


class UsageError(CourseError):
    """The command was given something that does not exist."""


class UnknownExercise(UsageError):
    """No exercise has that name."""


class SourceError(CourseError):
    """A solution script or a grader that cannot be built."""


class LeakError(CourseError):
    """A file for students would hold a line of a solution, a hidden check or a rubric."""


class ReleaseError(CourseError):
    """Released files that are missing, or a folder that is not ours to replace."""


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """An OSError names what was to be written, not the temporary file beside it that was to become it."""
    try:
        yield
    except OSError as error:
        if error.errno is None:
            raise
        raise OSError(error.errno, error.strerror, str(path)) from error


def unusable(error: OSError) -> UsageError:
    """What the system says of a path, told as an error of ours."""
    path = Path(str(error.filename2 or error.filename))
    otherwise = f"This cannot be used: {error.strerror}.", "Mend that, or name another place."
    message, hint = COMPLAINTS.get(error.errno or 0, otherwise)
    return UsageError(message, hint=hint, file=path)


def shown(file: Path) -> str:
    """A path as the reader would type it: relative where it lies below the current folder."""
    return str(file.relative_to(Path.cwd())) if file.is_relative_to(Path.cwd()) else str(file)
