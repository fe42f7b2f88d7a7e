"""A student's files below a course folder, found and removed; nothing here follows a link.

folders_of    nbgrader's folders of a student, or of all
reports_of    our reports and feedback pages
remove        a file, a link or a whole folder
mentions      what still holds a student's name
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

import msgspec

from autograder.errors import CourseError
from autograder.reports.files import plain_name, safe_name

BY_STUDENT = ("submitted", "autograded", "feedback")  # nbgrader's: KIND/STUDENT/ASSIGNMENT/
LARGEST_SEARCHED = 256 * 1024 * 1024
ARCHIVES = {".zip", ".gz", ".tgz", ".bz2", ".xz", ".tar", ".7z"}
SQLITE = b"SQLite format 3\0"
# What students never write to: an exercise's prose may hold any word, and so any student's id.
PASSED_OVER = {
    ".git",
    ".venv",
    "__pycache__",
    "assignments",
    "autograder",
    "docs",
    "release",
    "solutions",
    "source",
    "tests",
}


class Report(msgspec.Struct, frozen=True):
    """One of our reports: `OUT/reports/EXERCISE/STEM.json`, whose stem names the feedback page, too."""

    path: Path
    student: str

    @staticmethod
    def all_in(place: Path) -> Iterator[Report]:
        for folder in real_folders(place / "reports"):
            for path in sorted(folder.glob("*.json")):
                if not path.is_symlink() and (student := student_in(path)):
                    yield Report(path, student)


def student_in(path: Path) -> str:
    """Whose report it is; "" where that cannot be read: then its name must say."""
    try:
        return str(json.loads(path.read_bytes())["result"]["student"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ""


def folders_of(place: Path, names: Collection[str] | None = None) -> list[Path]:
    """`submitted/ID` and its like. A link in such a place is listed as it is, to be removed itself.

    In `feedback/` our own layout has a folder an exercise: a student of that name has no claim to its pages.
    """
    found = []
    for kind in BY_STUDENT:
        for path in entries(place / kind):
            if (names is None or path.name in names) and not path.name.startswith(".") and is_students(kind, path):
                found.append(path)
    return found


def is_students(kind: str, path: Path) -> bool:
    if path.is_symlink():
        return True
    return path.is_dir() and (kind != "feedback" or all(inner.is_dir() for inner in entries(path)))


def reports_of(place: Path, names: Collection[str]) -> list[Path]:
    stems = {safe_name(name) for name in names} | {
        report.path.stem for report in Report.all_in(place) if {report.student, plain_name(report.student)} & {*names}
    }
    files = [
        path
        for kind, suffix in (("reports", ".json"), ("feedback", ".html"))
        for folder in real_folders(place / kind)
        for path in entries(folder)
        if path.suffix == suffix and path.stem in stems and not is_real_folder(path)
    ]
    return sorted(files)


def real_folders(folder: Path) -> list[Path]:
    return [path for path in entries(folder) if is_real_folder(path)]


def entries(folder: Path) -> list[Path]:
    """What lies in the folder; nothing where it is none, or a link that could lead out of the course."""
    return sorted(folder.iterdir()) if is_real_folder(folder) else []


def is_real_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


# --- removing ------------------------------------------------------------------------------


def size_of(path: Path) -> int:
    """How many files go with it."""
    return sum(1 for inner in walk(path) if not is_real_folder(inner))


def remove(path: Path) -> None:
    """Remove it and all that lies in it, read-only folders included. Raises `CourseError` where that is refused."""
    try:
        for inner in reversed(list(walk(path, unlock=True))):
            if is_real_folder(inner):
                inner.rmdir()
            else:
                inner.unlink()
    except OSError as error:
        message = f"This cannot be removed: {error.strerror}."
        hint = "Nothing was taken from the gradebook. Make the folder yours, then run the same command again."
        raise CourseError(message, hint=hint, file=Path(error.filename or path)) from error


def walk(path: Path, unlock: bool = False) -> Iterator[Path]:
    """The path, then everything below it, folders before what they hold. A loop, as students can nest folders deep."""
    todo = [path]
    while todo:
        here = todo.pop()
        yield here
        if is_real_folder(here):
            if unlock:
                here.chmod(stat.S_IMODE(here.lstat().st_mode) | stat.S_IRWXU)
            todo += [Path(entry.path) for entry in os.scandir(here)]


# --- what is left --------------------------------------------------------------------------


def mentions(course: Path, names: Collection[str], gradebook: Path | None = None) -> Iterator[Path]:
    """The files below the course folder, but for its gradebook, whose path or content holds one of the names.

    Archives are all named: an LMS's calls students otherwise, and what is packed cannot be searched.
    """
    words = "|".join(re.escape(name) for name in names if name)
    pattern = re.compile(rf"(?<![\w.@-])(?:{words})(?![\w@-])")
    for path in walk(course):
        inside = path.relative_to(course)
        if path == gradebook or is_real_folder(path) or PASSED_OVER & set(inside.parts[:2]):
            continue
        is_archive = path.suffix.lower() in ARCHIVES
        if is_archive or pattern.search(inside.as_posix()) or holds(path, pattern.pattern, words):
            yield path


def holds(path: Path, pattern: str, words: str) -> bool:
    """In a database cells stand side by side, so that a name has no end there."""
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST_SEARCHED:
            return False
        content = path.read_bytes()
    except OSError:
        return False
    wanted = words if content.startswith(SQLITE) else pattern
    return re.search(wanted.encode("utf-8", "surrogateescape"), content) is not None
