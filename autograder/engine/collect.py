"""Which files to grade: a notebook, a script, or a folder laid out as nbgrader's `submitted/`.

    grade NAME ada.ipynb                  one file; the student is named after it
    grade NAME submitted/                 submitted/STUDENT/NAME/NAME.ipynb, each student once
    grade NAME submitted/ada/NAME/        one student's folder
    grade NAME downloads/                 a folder of notebooks, named after their students

A student's folder is looked at, never followed: a link in it could lead anywhere.
"""

from __future__ import annotations

import collections
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from autograder.engine.notebooks import SUFFIXES, suffix_of
from autograder.engine.results import Job
from autograder.errors import CourseError, UsageError
from autograder.reports.text import one_line


def collect(name: str, paths: Iterable[Path], on_trouble: Callable[[CourseError], None]) -> list[Job]:
    """The jobs that the paths stand for, in order, each file once.

    A folder that cannot be used goes to `on_trouble`, and the others are collected; raises `CourseError`
    where none can be used, `UsageError` for a path that does not exist. A submission of which it is not clear
    which notebook is meant is left out; one with more notebooks beside it is named, but for a file that was named.
    """
    paths = list(paths)
    found: dict[Path, Job] = {}
    troubles: list[CourseError] = []
    for path in paths:
        try:
            found |= {job.path.absolute(): job for job in jobs_of(name, path) if job.path.absolute() not in found}
        except UsageError:
            raise
        except CourseError as error:
            troubles.append(error)
    if troubles and not found:
        raise troubles[0]
    for trouble in troubles:
        on_trouble(trouble)
    named = {path.absolute() for path in paths}
    return told_apart([job for path, job in found.items() if path in named or is_clear(name, job, on_trouble)])


def jobs_of(name: str, path: Path) -> list[Job]:
    if not path.exists() and not path.is_symlink():
        raise UsageError("There is no such file or folder.", hint="Give a notebook, a script or a folder.", file=path)
    if not path.is_dir():
        return [Job(student_of(name, path), path)]
    try:
        return jobs_in(name, path)
    except OSError as error:
        hint = "Make it readable for you (chmod u+rx) and grade again."
        raise CourseError(f"The folder cannot be read: {error.strerror}.", hint=hint, file=path) from error


def jobs_in(name: str, folder: Path) -> list[Job]:
    """The submissions in a folder, by its layout."""
    if folder.resolve().name == name and not (folder / name).is_dir():
        return [Job(folder.resolve().parent.name, submitted_file(name, folder))]
    if is_real_folder(folder / name):
        return [Job(folder.resolve().name, submitted_file(name, folder / name))]
    students = [student for student in sorted(folder.iterdir()) if looks_submitted(name, student)]
    if students:
        return [Job(student.name, submitted_file(name, student / name)) for student in students]
    files = [path for path in sorted(folder.iterdir()) if suffix_of(path) in SUFFIXES and not path.name.startswith(".")]
    if files:
        return [Job(path.stem, path) for path in files]
    hint = f"Expected {folder}/STUDENT/{name}/{name}.ipynb, or notebooks in the folder itself."
    raise CourseError(f"The folder holds no submission of {name!r}.", hint=hint, file=folder)


def looks_submitted(name: str, student: Path) -> bool:
    """Has this student a folder for the exercise? One that we may not look into counts: it must not go unnoticed."""
    try:
        return is_real_folder(student) and (student / name).exists()
    except PermissionError:
        return True


def submitted_file(name: str, folder: Path) -> Path:
    """NAME.ipynb, else NAME.py, else the one notebook that is there under another name.

    A folder that is a link stands for itself: it is refused as a link, not followed to another's work.
    """
    if folder.is_symlink():
        return folder
    for suffix in SUFFIXES:
        if os.path.lexists(folder / f"{name}{suffix}"):
            return folder / f"{name}{suffix}"
    others = notebooks_in(folder)
    return others[0] if len(others) == 1 else folder / f"{name}.ipynb"


def is_clear(name: str, job: Job, on_trouble: Callable[[CourseError], None]) -> bool:
    """Is it clear which notebook of a student's folder is meant? One of the right name is, whatever lies beside it."""
    folder = job.path.parent
    notebooks = notebooks_in(folder) if folder.resolve().name == name else []
    if len(notebooks) < 2:
        return True
    names = ", ".join(one_line(path.name, 60) for path in notebooks[:5])
    is_there = os.path.lexists(job.path)
    message = f"{len(notebooks)} notebooks were handed in: {names}. "
    message += f"{job.path.name} was graded." if is_there else "None was graded."
    right_one = f"Name the right one {name}.ipynb. (Several students'? Rename the folder.)"
    hint = "Move the others away." if is_there else right_one
    on_trouble(CourseError(message, hint=f"{hint} Then grade again.", file=folder))
    return is_there


def notebooks_in(folder: Path) -> list[Path]:
    """What a program hid there (`._tiny.ipynb`, macOS) is nobody's notebook."""
    try:
        return [
            path for path in sorted(folder.iterdir()) if suffix_of(path) == ".ipynb" and not path.name.startswith(".")
        ]
    except OSError:
        return []


def student_of(name: str, path: Path) -> str:
    """`…/ada/NAME/NAME.ipynb` is ada's; any other file is named after its student."""
    parts = path.absolute().parts
    return parts[-3] if len(parts) >= 3 and parts[-2] == name and path.stem == name else path.stem


def is_real_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def told_apart(jobs: list[Job]) -> list[Job]:
    """Two files of one name must not overwrite each other's report: their paths tell them apart."""
    names = collections.Counter(job.student for job in jobs)
    alike = [job.path.absolute() for job in jobs if names[job.student] > 1]
    shared = os.path.commonpath([path.parent for path in alike]) if alike else ""
    return [
        job if names[job.student] == 1 else Job(os.path.relpath(job.path.absolute(), shared), job.path) for job in jobs
    ]
