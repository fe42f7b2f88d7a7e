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

from pathlib import Path


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


def shown(file: Path) -> str:
    """A path as the reader would type it: relative where it lies below the current folder."""
    return str(file.relative_to(Path.cwd())) if file.is_relative_to(Path.cwd()) else str(file)
