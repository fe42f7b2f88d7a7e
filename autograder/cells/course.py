"""A course folder as nbgrader lays it out, and what students handed in there.

    open_course     nbgrader's own configuration: where things lie, time limits, late penalties
    submissions     the students who handed in an assignment
    handed_in       one submission's files, read as data: no link is followed

What `nbgrader_config.py` says holds here, too. It is the instructor's own Python and is run, as nbgrader runs it.
"""

from __future__ import annotations

import fnmatch
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy
from nbgrader.utils import find_all_files

from autograder.course.settings import anchored
from autograder.engine.notebooks import Unusable
from autograder.errors import CourseError, UsageError
from autograder.nbcourse.course import CONFIG, configured, db_url_of

MAXIMUM_FILES = 2000  # of one submission
CELL_SECONDS = 30.0  # nbgrader's own default


@dataclass(frozen=True)
class Course:
    """`directory` is nbgrader's own object; `db_url` the gradebook's."""

    root: Path
    directory: Any
    config: Any
    db_url: str

    def folder(self, step: str, student: str, assignment: str) -> Path:
        return Path(self.directory.format_path(step, student, assignment))

    def source(self, assignment: str) -> Path:
        return self.folder(self.directory.source_directory, ".", assignment)

    def autograded(self, student: str, assignment: str) -> Path:
        return self.folder(self.directory.autograded_directory, student, assignment)

    def ignores(self, name: str) -> bool:
        return any(fnmatch.fnmatch(name, pattern) for pattern in self.directory.ignore)

    def option(self, section: str, name: str, default: Any) -> Any:
        """What the configuration says, as `Execute.timeout`; else the default."""
        value = self.config[section].get(name, default) if section in self.config else default
        return default if value is None else value


@dataclass(frozen=True)
class Submission:
    student: str
    assignment: str
    folder: Path


def open_course(root: Path, db_url: str = "") -> Course:
    """The course in this folder. Raises `UsageError` where there is none, `CourseError` where it cannot be used."""
    hint = "Give the folder in which nbgrader's commands are run: it holds nbgrader_config.py or source/."
    if not root.is_dir():
        raise UsageError("There is no such folder.", hint=hint, file=root)
    if not any((root / name).exists() for name in (CONFIG, "source", "gradebook.db")):
        raise UsageError("This is no course folder of nbgrader's.", hint=hint, file=root)
    root = root.resolve()
    directory, config = configured(root)
    course = Course(root, directory, config, anchored(db_url, Path.cwd()) or db_url_of(directory, root))
    require_gradebook(course)
    return course


def require_gradebook(course: Course) -> None:
    """To open a gradebook that is not there would make one, and no assignment would be in it."""
    try:
        url = sqlalchemy.make_url(course.db_url)
    except sqlalchemy.exc.ArgumentError:
        return  # reported where it is opened
    if url.get_backend_name() == "sqlite" and url.database and not Path(url.database).is_file():
        hint = "Run `nbgrader generate_assignment NAME` in the course folder: it records the tests there."
        raise CourseError("There is no gradebook.", hint=hint, file=Path(url.database))


# --- submissions ---------------------------------------------------------------------------


def submissions(course: Course, assignment: str) -> list[Submission]:
    """Everybody who has a folder for the assignment, in the order of their names."""
    return [one for one in all_submissions(course) if one.assignment == assignment]


def all_submissions(course: Course) -> list[Submission]:
    """All folders of the shape that nbgrader's `directory_structure` gives; a student's may be named anything."""
    directory, step = course.directory, course.directory.submitted_directory
    shape = directory.directory_structure.format(nbgrader_step=step, student_id="*", assignment_id="*")
    told = re.compile(directory.format_path(step, "(?P<student>[^/]+)", "(?P<assignment>[^/]+)", escape=True))
    found = (told.fullmatch(str(path)) for path in sorted(Path(directory.root).glob(shape)) if is_folder(path))
    return [Submission(match["student"], match["assignment"], Path(match[0])) for match in found if match]


def is_folder(path: Path) -> bool:
    """A link counts: it is refused where it is read, not overlooked."""
    return not path.name.startswith(".") and (path.is_dir() or path.is_symlink())


def handed_in(course: Course, submission: Submission) -> dict[str, bytes]:
    """The submission's files by their paths in its folder. Raises `Unusable`, or OSError where we cannot read."""
    folder = submission.folder
    if folder.is_symlink() or folder.parent.is_symlink():
        raise Unusable("The folder that was handed in is a link.")
    files: dict[str, bytes] = {}
    left = 1000 * int(course.directory.max_dir_size)
    for path in files_below(course, folder):
        content = read_file(path, left)
        if content is None:
            continue
        left -= len(content)
        if left < 0 or len(files) >= MAXIMUM_FILES:
            raise Unusable("The folder that was handed in holds too many or too large files.")
        files[path.relative_to(folder).as_posix()] = content
    return files


def files_below(course: Course, folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder, onerror=raise_it):
        folders[:] = sorted(name for name in folders if not course.ignores(name))
        yield from (Path(where, name) for name in sorted(names) if not course.ignores(name))


def raise_it(error: OSError) -> None:
    raise error


def read_file(path: Path, limit: int) -> bytes | None:
    """A regular file's bytes, at most one more than `limit`; None for a link, a pipe or a device."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        if path.is_symlink():
            return None
        raise
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None
        return file.read(max(0, limit) + 1)


def source_files(course: Course, assignment: str) -> dict[str, bytes]:
    """What lies beside the source notebooks: nbgrader puts it over a student's files of the same names."""
    folder = course.source(assignment)
    excluded = set(course.option("Autograde", "exclude_overwriting", {}).get(assignment, []))
    paths = map(Path, find_all_files(str(folder), [*course.directory.ignore, "*.ipynb"]))
    named = {path.relative_to(folder).as_posix(): path for path in paths}
    return {name: path.read_bytes() for name, path in sorted(named.items()) if name not in excluded}
