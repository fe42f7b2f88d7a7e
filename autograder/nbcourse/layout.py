"""A course folder that stock nbgrader works with, made of our exercises.

    init      nbgrader_config.py, source/NAME/, release/NAME/, and the gradebook's assignments
    Laid      what was written, and what was left alone because a human changed it

Beside them lies a record of what was written. A file that is still as we wrote it is ours to
update. An exercise with a file that a human changed since is left alone as a whole, and the
file is named: a notebook of one version beside checks of another would be worse than an old one.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import nbformat

from autograder.build import Built, build, instructor_files
from autograder.build.files import Files
from autograder.build.folders import Change, replace_file
from autograder.errors import CourseError, ReleaseError, UsageError
from autograder.exercises import Exercise
from autograder.nbcourse.course import CONFIG, Course, course_at
from autograder.nbcourse.rows import record_assignments
from autograder.reports.gradebook import default_url

RECORD = ".autograder-written.json"
CONFIGURATION = r"""# Written by `autograder nbgrader init`: change it as you like; a changed file is left alone.
c = get_config()

c.CourseDirectory.course_id = {course_id!r}
{db_url}
# Refuse submissions of students whom `nbgrader db student list` does not show:
# c.Autograde.create_student = False

# What a late submission loses: 'none' or 'zero', or a plugin class of your own.
# c.LateSubmissionPlugin.penalty_method = 'zero'

# How `nbgrader zip_collect` reads the names of downloaded files.
# c.FileNameCollectorPlugin.named_regexp = r".*_(?P<student_id>\w+)_attempt_(?P<timestamp>[0-9-]+)_(?P<file_id>\w+)"
"""


class Laid(msgspec.Struct, frozen=True):
    """`changes` says what was written, an exercise each; `kept` are files that a human changed."""

    changes: tuple[Change, ...]
    kept: tuple[Path, ...] = ()


def init(
    folder: Path,
    exercises: Iterable[Exercise],
    db_url: str = "",
    due: Mapping[str, datetime] | None = None,
    course_id: str = "",
) -> Laid:
    """Lay out a course folder, or bring it up to date.

    db_url: where scores go; nbgrader's default is gradebook.db in the folder. due: deadlines by
    exercise, with their time zones. Raises `CourseError`, before anything is written, for a file
    that we did not write, a gradebook that cannot be used, an exercise that cannot be released.
    """
    root = folder.resolve()
    if root.exists() and not root.is_dir():
        raise UsageError("This is no folder.", hint="Name another one.", file=folder)
    course = course_at(root, db_url)
    groups = {"course": {CONFIG: configuration(course, course_id or str(course.directory.course_id) or root.name)}}
    built = build(exercises)
    for item in built:
        groups[item.exercise.name] = exercise_files(course, item)
    written = Written.read(root)
    for item in built:  # a configuration of the instructor's own is no obstacle
        written.refuse_foreign(groups[item.exercise.name])
    changed = {name: written.changed(files) for name, files in groups.items()}
    open_assignments = [item.exercise for item in built if not changed[item.exercise.name]]
    record_assignments(
        course, {one: source_notebook(course, one, groups) for one in open_assignments}, in_utc(due or {})
    )
    try:
        changes = [written.write(name, files) for name, files in groups.items() if not changed[name]]
    finally:
        written.save()
    return Laid(tuple(changes), tuple(root / name for names in changed.values() for name in names))


def exercise_files(course: Course, built: Built) -> dict[str, bytes]:
    name = built.exercise.name
    source = placed(course, course.source(name), instructor_files(built.exercise))
    return {**source, **placed(course, course.release(name), built.release)}


def source_notebook(course: Course, exercise: Exercise, groups: Mapping[str, Files]) -> bytes:
    return groups[exercise.name][inside(course, course.source(exercise.name) / exercise.notebook.name)]


def placed(course: Course, folder: Path, files: Files) -> dict[str, bytes]:
    return {inside(course, folder / name): content for name, content in files.items()}


def inside(course: Course, path: Path) -> str:
    return path.relative_to(course.root).as_posix()


def configuration(course: Course, course_id: str) -> bytes:
    chosen = course.db_url != default_url(course.root)
    line = f"c.CourseDirectory.db_url = {course.db_url!r}\n" if chosen else ""
    return CONFIGURATION.format(course_id=course_id, db_url=line).encode()


def in_utc(due: Mapping[str, datetime]) -> dict[str, datetime]:
    """Deadlines as nbgrader keeps them: in UTC, without a zone."""
    for name, when in due.items():
        if when.tzinfo is None:
            raise CourseError(f"The deadline of {name} has no time zone.", hint="Write it as 2026-03-01T12:00+01:00.")
    return {name: when.astimezone(UTC).replace(tzinfo=None) for name, when in due.items()}


# --- what we wrote -------------------------------------------------------------------------


class Written:
    """The files of a course folder that are ours, by the digests that they were written with."""

    def __init__(self, root: Path, digests: dict[str, str]) -> None:
        self.root, self.digests = root, digests

    @classmethod
    def read(cls, root: Path) -> Written:
        path = root / RECORD
        try:
            digests = msgspec.json.decode(path.read_bytes(), type=dict[str, str]) if path.exists() else {}
        except (OSError, msgspec.MsgspecError) as error:
            hint = "Delete it: what differs from what would be written then counts as yours."
            raise CourseError(
                f"The record of what was written cannot be read ({error}).", hint=hint, file=path
            ) from error
        return cls(root, digests)

    def save(self) -> None:
        if self.digests:
            replace_file("course", self.root / RECORD, msgspec.json.format(msgspec.json.encode(self.digests)) + b"\n")

    def changed(self, files: Files) -> list[str]:
        """Those that hold something else than we wrote, and than we would write."""
        found = {name: digest_at(self.root / name) for name in files}
        return [name for name in files if found[name] not in ("", self.digests.get(name), digest(name, files[name]))]

    def refuse_foreign(self, files: Files) -> None:
        """Raise `ReleaseError` for a file in the way that we never wrote."""
        foreign = [self.root / name for name in self.changed(files) if name not in self.digests]
        if foreign:
            more = f" (and {len(foreign) - 1} more)" if len(foreign) > 1 else ""
            hint = "Move it away, or name another folder."
            raise ReleaseError(f"This file was not written by us{more}.", hint=hint, file=foreign[0])

    def write(self, exercise: str, files: Files) -> Change:
        """Write what differs, each file whole or not at all. What an exercise no longer has goes, if unchanged."""
        change = Change(exercise)
        for name, content in sorted(files.items()):
            same = digest_at(self.root / name) == digest(name, content)
            path = self.root / name
            change += Change(exercise, unchanged=(path,)) if same else replace_file(exercise, path, content)
            self.digests[name] = digest(name, content)
        for name in self.left_over(files):
            if digest_at(self.root / name) == self.digests.pop(name):
                (self.root / name).unlink()
        return change

    def left_over(self, files: Files) -> list[str]:
        folders = {Path(name).parts[:2] for name in files if len(Path(name).parts) > 2}
        return [name for name in self.digests if name not in files and Path(name).parts[:2] in folders]


def digest_at(path: Path) -> str:
    """Of the file there; "" where there is none."""
    try:
        return digest(path.name, path.read_bytes())
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise ReleaseError(f"This file cannot be read: {error.strerror}.", hint="Move it away.", file=path) from error


def digest(name: str, content: bytes) -> str:
    """Of a file's content. Of a notebook, whatever its spacing: `nbgrader generate_assignment` writes it otherwise."""
    if name.endswith(".ipynb"):
        with contextlib.suppress(ValueError, nbformat.ValidationError):
            content = json.dumps(nbformat.reads(content.decode(), as_version=4), sort_keys=True).encode()
    return hashlib.sha256(content).hexdigest()
