"""`grade_course`: from submitted/ to what formgrader opens.

The checks are graded first, by the engine, whose reports make a second run quick. Then each
submission is written: its notebook is run for its outputs, its rows are committed, its folder
takes the old one's place. What fails for one student is said, and the others go on.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import msgspec
import nbformat
from nbformat import NotebookNode

from autograder.cli.grade import grade_and_report
from autograder.engine.notebooks import Cell, Unusable, read_bytes, suffix_of
from autograder.engine.results import SubmissionResult
from autograder.errors import CourseError
from autograder.exercises import Exercise
from autograder.nbcourse import autograded, folders
from autograder.nbcourse.course import Course
from autograder.nbcourse.executed import Runner, each, with_outputs
from autograder.nbcourse.restored import empty, restored
from autograder.nbcourse.rows import open_book
from autograder.nbcourse.source import as_recorded, as_shown, refuse_stale
from autograder.nbcourse.submitted import submissions
from autograder.reports.files import plain_name
from autograder.reports.gradebook import time_of


class Graded(msgspec.Struct, frozen=True):
    """The results, and what kept a submission from being graded or written as it should be."""

    results: tuple[SubmissionResult, ...]
    troubles: tuple[CourseError, ...] = ()

    @property
    def complete(self) -> bool:
        return not self.troubles and all(result.graded for result in self.results)


class Made(msgspec.Struct, frozen=True):
    """A student's executed notebook, and the trouble there was."""

    notebook: NotebookNode
    is_new: bool = True
    trouble: CourseError | None = None


def grade_course(
    course: Course,
    exercise: Exercise,
    *,
    jobs: int = 0,
    seed: str = "",
    again: bool = False,
    trusted: bool = False,
    showcase: bool = False,
) -> Graded:
    """Grade the course's submissions of one exercise, and write its gradebook and autograded/.

    showcase: also run the figures of ours that a notebook holds. Raises `CourseError`, before
    anything is graded, where the course's notebooks are not of the present checks, the gradebook
    cannot be used, or nothing was handed in.
    """
    refuse_stale(course, exercise)
    troubles: list[CourseError] = []
    with open_book(course) as book:
        book.refuse_renamed(exercise, course.source(exercise.name) / exercise.notebook.name)
        enrolled = book.students
    found = submissions(course, exercise, enrolled, troubles.append)
    results = grade_and_report(
        exercise, found, course.reports, jobs=jobs, seed=seed, again=again, trusted=trusted
    )  # no database is open meanwhile: formgrader may go on
    write(course, exercise, results, troubles, jobs or os.cpu_count() or 1, trusted, showcase)
    return Graded(tuple(results), tuple(troubles))


def write(
    course: Course,
    exercise: Exercise,
    results: Sequence[SubmissionResult],
    troubles: list[CourseError],
    workers: int,
    trusted: bool,
    showcase: bool,
) -> None:
    graded = [result for result in results if result.graded]
    path = course.source(exercise.name) / exercise.notebook.name
    source = as_shown(as_recorded(path, course.config), course.config)
    with Runner(exercise, workers, trusted) as runner, open_book(course) as book:
        cells = book.ensure(exercise)

        def make_one(result: SubmissionResult) -> Made:
            return make(course, exercise, source, result, runner, showcase)

        with closing(each(make_one, graded, workers)) as all_made:
            for result, made in zip(graded, all_made, strict=True):
                troubles += [made.trouble] if made.trouble else []
                book.store(cells, result, made.notebook, time_of(result, troubles))
                troubles += put(course, exercise, result, made)


def make(
    course: Course,
    exercise: Exercise,
    source: NotebookNode,
    result: SubmissionResult,
    runner: Runner,
    showcase: bool,
) -> Made:
    """The executed notebook, or the one of an earlier run."""
    mark = folders.mark_of(result, source, files_of(course, exercise, result), showcase)
    there = course.autograded(plain_name(result.student), exercise.name) / exercise.notebook.name
    if (notebook := folders.earlier(there, mark)) is not None:
        return Made(notebook, is_new=False)
    trouble = None
    bare, to_run = prepared(source, result, showcase)
    try:
        notebook = runner.run(bare, to_run, result.checks)
        notebook.metadata[folders.MARK] = mark
    except CourseError as error:  # without a mark it is made again the next time
        trouble = CourseError(error.message, hint=error.hint, file=Path(result.path))
        notebook = with_outputs(bare, {}, result.checks)
    return Made(notebook, trouble=trouble)


def files_of(course: Course, exercise: Exercise, result: SubmissionResult) -> dict[str, bytes]:
    return folders.files_beside(course, exercise, Path(result.path).parent)


def prepared(source: NotebookNode, result: SubmissionResult, showcase: bool) -> tuple[NotebookNode, Sequence[Cell]]:
    """The student's notebook with our cells in place, and what is to be run; the checks alone for an unusable file."""
    path = Path(result.path)
    whole = [problem for problem in result.problems if not problem.where]
    try:
        return restored(read_bytes(path), suffix_of(path), source, whole, showcase)
    except (Unusable, OSError):
        return empty(source, whole), ()


def put(course: Course, exercise: Exercise, result: SubmissionResult, made: Made) -> list[CourseError]:
    """Write the student's folder, if it is a new one; what kept it from being written."""
    folder = course.autograded(plain_name(result.student), exercise.name)
    try:
        if made.is_new:
            files = files_of(course, exercise, result)
            files[exercise.notebook.name] = f"{nbformat.writes(made.notebook)}\n".encode()
            autograded.put(course.directory, course.config, folder, files)
    except OSError as error:
        hint = "Make it writable for you, and run the same command again; the score is recorded."
        return [CourseError(f"The autograded notebook cannot be written: {error.strerror}.", hint=hint, file=folder)]
    return []
