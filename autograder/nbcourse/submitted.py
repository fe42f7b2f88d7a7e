"""Which files of submitted/ to grade, and what else a submission holds.

submissions   the notebook of each student; what is wrong with a folder goes to a callback
other_files   what lies beside it, as nbgrader copies it along
"""

from __future__ import annotations

import fnmatch
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from autograder.engine.collect import collect
from autograder.engine.results import Job
from autograder.errors import CourseError
from autograder.exercises import Exercise
from autograder.nbcourse.course import Course
from autograder.reports.files import plain_name
from autograder.reports.text import one_line

MOST_FILES = 1000

OnTrouble = Callable[[CourseError], None]


def submissions(course: Course, exercise: Exercise, enrolled: set[str], on_trouble: OnTrouble) -> list[Job]:
    """The jobs of `submitted/`. Raises `CourseError` where there is no submission of the exercise at all."""
    if not course.submitted.is_dir():
        hint = "Fill it: `nbgrader collect`, `nbgrader zip_collect` or `autograder collect`."
        raise CourseError("Nothing has been handed in yet.", hint=hint, file=course.submitted)
    try:
        found = collect(exercise.name, [course.submitted], on_trouble)
    except CourseError as error:
        raise named_otherwise(course, error) from error
    return [job for job in found if is_welcome(course, job, enrolled, on_trouble)]


def named_otherwise(course: Course, error: CourseError) -> CourseError:
    """The error, with the assignments that were handed in: one may have been renamed since."""
    names = {path.name for path in course.submitted.glob("*/*") if path.is_dir()}
    if not names:
        return error
    shown = ", ".join(one_line(name, 60) for name in sorted(names)[:10])
    hint = f"There are folders named {shown}. If the exercise was renamed, rename them: nbgrader goes by the name."
    return CourseError(error.message, hint=hint, file=error.file)


def is_welcome(course: Course, job: Job, enrolled: set[str], on_trouble: OnTrouble) -> bool:
    """With `Autograde.create_student = False`, nbgrader takes submissions of students whom it knows alone."""
    student = plain_name(job.student)
    if student in enrolled or course.config.Autograde.get("create_student", True):
        return True
    hint = f"Run `nbgrader db student add {student}`, or rename the folder; then grade again."
    on_trouble(CourseError("This student is not enrolled.", hint=hint, file=job.path.parent))
    return False


# --- what lies beside the notebook ---------------------------------------------------------


def other_files(folder: Path, course: Course) -> dict[str, bytes]:
    """The submission's other files: real ones, no links, none that nbgrader ignores, within its limits on sizes."""
    found: dict[str, bytes] = {}
    left = int(course.directory.max_dir_size) * 1000
    for name in walk(folder, course.directory.ignore):
        content = read_real(folder / name, int(course.directory.max_file_size) * 1000)
        if content is not None and len(content) <= left and len(found) < MOST_FILES:
            found[name] = content
            left -= len(content)
    return found


def walk(folder: Path, ignored: Sequence[str]) -> Iterator[str]:
    """Paths inside the folder, but for notebooks; links to folders are not followed."""
    for path, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not is_ignored(name, ignored))
        inside = Path(path).relative_to(folder)
        yield from ((inside / name).as_posix() for name in sorted(files) if not is_ignored(name, [*ignored, "*.ipynb"]))


def is_ignored(name: str, patterns: Sequence[str]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


def read_real(path: Path, limit: int) -> bytes | None:
    """A plain file's content; None for a link, a pipe, one that is too large or that cannot be read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    with os.fdopen(descriptor, "rb", closefd=True) as file:
        status = os.fstat(descriptor)
        return file.read(limit) if stat.S_ISREG(status.st_mode) and status.st_size <= limit else None
