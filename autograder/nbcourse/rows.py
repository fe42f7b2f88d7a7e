"""The rows that nbgrader's own commands would write: assignments, submissions, scores, comments, lateness.

    record_assignments   as `nbgrader generate_assignment` does
    Book.store           one submission, as `nbgrader autograde` does: in one transaction
    Book.refuse_renamed  an exercise that the gradebook knows under another name

A human's marks and comments are never written here. As there, a submission has the time of its
`timestamp.txt` or none, and a late one loses what the course's plugin says.
Source: nbgrader 0.9.6, converters/autograde.py, preprocessors/saveautogrades.py, latesubmissions.py.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import Assignment, Comment, Grade, Gradebook, GradeCell, Notebook, Student
from nbgrader.preprocessors import AssignLatePenalties

from autograder.engine.results import SubmissionResult
from autograder.errors import CourseError
from autograder.exercises import Exercise, all_exercises
from autograder.nbcourse.course import Course
from autograder.nbcourse.source import as_recorded
from autograder.reports.gradebook import (
    automatic_scores,
    find_or_add,
    open_gradebook,
    reported,
    rows_of,
    set_automatic,
)
from autograder.reports.gradebook_cells import Cells, ensure_cells

NO_RESPONSE = "No response."  # nbgrader's own words for a stub that was left as it was


class Book:
    """The course's gradebook, open."""

    def __init__(self, course: Course, gradebook: Gradebook) -> None:
        self.course, self.gradebook = course, gradebook

    @property
    def db(self) -> Any:
        return self.gradebook.db

    @property
    def students(self) -> set[str]:
        return {student for (student,) in self.db.query(Student.id)}

    def ensure(self, exercise: Exercise) -> Cells:
        """The exercise's assignment and cells, as its source notebook has them."""
        path = self.course.source(exercise.name) / exercise.notebook.name
        return self.record_cells(exercise, as_recorded(path, self.course.config))

    def record_cells(self, exercise: Exercise, notebook: NotebookNode) -> Cells:
        with tempfile.TemporaryDirectory(prefix="autograder-") as folder:
            path = Path(folder) / exercise.notebook.name
            nbformat.write(notebook, path)
            return ensure_cells(self.gradebook, exercise.name, path)

    def refuse_renamed(self, exercise: Exercise) -> None:
        """Raise `CourseError` where the exercise would become a second assignment beside its own old one."""
        names = {name for (name,) in self.db.query(Assignment.name)}
        if exercise.name in names:
            return
        path = self.course.source(exercise.name) / exercise.notebook.name
        wanted = {cell.metadata.nbgrader["grade_id"] for cell in read_graded(path, self.course)}
        known = {one.name for one in all_exercises(exercise.root)}
        for name in sorted(names - known):
            if wanted and wanted == self.graded_names(name):
                hint = (
                    f"Name the exercise {name!r} again, or let its marks go: back the gradebook up, then run "
                    f"`nbgrader db assignment remove {name} --force`."
                )
                message = f"The gradebook knows {exercise.name!r} as {name!r}: has it been renamed?"
                raise CourseError(message, hint=hint)

    def graded_names(self, assignment: str) -> set[str]:
        rows = self.db.query(GradeCell.name).join(Notebook, GradeCell.notebook_id == Notebook.id)
        rows = rows.join(Assignment, Notebook.assignment_id == Assignment.id).filter(Assignment.name == assignment)
        return {name for (name,) in rows}

    def store(
        self, cells: Cells, student: str, result: SubmissionResult, notebook: NotebookNode, handed_in: datetime | None
    ) -> None:
        """Write one graded submission. Nothing of it is written where this raises."""
        try:
            self._fill(cells, student, result, notebook, handed_in)
            self.db.commit()
        except BaseException:
            self.db.rollback()
            raise

    def _fill(
        self, cells: Cells, student: str, result: SubmissionResult, notebook: NotebookNode, handed_in: datetime | None
    ) -> None:
        scores = automatic_scores(cells, result)
        submission, submitted = find_or_add(self.db, cells, student)
        is_new = handed_in is not None and handed_in != submission.timestamp
        submission.timestamp = handed_in or submission.timestamp
        for grade in rows_of(self.db, Grade, cells.graded, submitted.id):
            set_automatic(grade, scores.get(grade.cell_id), is_new)
        comments = rows_of(self.db, Comment, cells.commented, submitted.id)
        self.db.flush()
        unanswered = stubs(notebook)
        for comment in comments:
            comment.auto_comment = NO_RESPONSE if comment.name in unanswered else None
        self._penalise(student, submission, submitted)

    def _penalise(self, student: str, submission: Any, submitted: Any) -> None:
        """What the course's plugin takes for being late, within what the submission has."""
        submitted.late_submission_penalty = None
        self.db.flush()
        self.db.refresh(submitted)  # its score is a sum that the database makes
        if submission.total_seconds_late > 0:
            step = AssignLatePenalties(config=self.course.config)
            step.init_plugin()
            penalty = step.plugin_inst.late_submission_penalty(student, submitted.score, submission.total_seconds_late)
            if penalty is not None:
                submitted.late_submission_penalty = min(max(0, penalty), submitted.score)


@contextlib.contextmanager
def open_book(course: Course) -> Iterator[Book]:
    """The course's gradebook, made when there is none. What its database complains of becomes a `CourseError`."""
    with reported(course.db_url), open_gradebook(course.db_url) as gradebook:
        yield Book(course, gradebook)


def record_assignments(course: Course, sources: Mapping[Exercise, bytes], due: Mapping[str, datetime]) -> None:
    """Each exercise's assignment, with the cells of its source notebook and its deadline, if one is given."""
    with open_book(course) as book, tempfile.TemporaryDirectory(prefix="autograder-") as folder:
        for exercise, source in sources.items():
            path = Path(folder) / exercise.notebook.name
            path.write_bytes(source)
            book.record_cells(exercise, as_recorded(path, course.config))
            if exercise.name in due:
                book.db.query(Assignment).filter_by(name=exercise.name).one().duedate = due[exercise.name]
                book.db.commit()


def read_graded(path: Path, course: Course) -> list[Any]:
    return [cell for cell in as_recorded(path, course.config).cells if utils.is_grade(cell)]


def stubs(notebook: NotebookNode) -> set[str]:
    """The solution cells that hold what they held when they were handed out."""
    answers = [cell for cell in notebook.cells if utils.is_solution(cell) and not utils.is_task(cell)]
    same = [cell for cell in answers if cell.metadata.nbgrader.get("checksum") == utils.compute_checksum(cell)]
    return {cell.metadata.nbgrader["grade_id"] for cell in same}


def stated_time(folder: Path) -> datetime | None:
    """The time in `timestamp.txt`, in UTC without a zone, if there is one. Raises `CourseError` for what is none."""
    note = folder / "timestamp.txt"
    if not os.path.lexists(note):
        return None
    try:
        if note.is_symlink() or not note.is_file() or note.stat().st_size > 100:  # the folder is the student's
            raise ValueError
        text = note.read_text(encoding="utf-8").strip()
        stamp: datetime | None = utils.parse_utc(text) if text else None
    except (OSError, ValueError, OverflowError) as error:
        hint = "Write a time such as 2026-03-01 12:00:00 UTC, or delete the file; it was graded without a time."
        raise CourseError("This is not a time.", hint=hint, file=note) from error
    return stamp
