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
import tempfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import Assignment, Comment, Gradebook, Student

from autograder.engine.results import SubmissionResult
from autograder.exercises import Exercise, all_exercises
from autograder.nbcourse.course import Course
from autograder.nbcourse.source import as_recorded
from autograder.reports.gradebook import NO_RESPONSE, open_gradebook, reported, rows_of, store
from autograder.reports.gradebook_cells import Cells, ensure_cells, refuse_renamed
from autograder.reports.late_penalty import set_penalty


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
        return self.record_cells(exercise, self.course.source(exercise.name) / exercise.notebook.name)

    def record_cells(self, exercise: Exercise, path: Path) -> Cells:
        return ensure_cells(self.gradebook, exercise.name, path, as_recorded(path, self.course.config))

    def refuse_renamed(self, exercise: Exercise, source: Path) -> None:
        """Raise `CourseError` where the exercise would become a second assignment beside its own old one.

        source: its instructor's notebook, in the course or about to be put there
        """
        known = {one.name for one in all_exercises(exercise.root)}
        refuse_renamed(self.db, exercise.name, as_recorded(source, self.course.config), known)

    def store(
        self,
        cells: Cells,
        result: SubmissionResult,
        notebook: NotebookNode,
        handed_in: datetime | None,
    ) -> None:
        """Write one graded submission, as `gradebook.store` does. Nothing of it is written where this raises."""
        try:
            submission, submitted = store(self.db, cells, result, handed_in)
            unanswered = stubs(notebook)
            for comment in rows_of(self.db, Comment, cells.commented, submitted.id):
                comment.auto_comment = NO_RESPONSE if comment.name in unanswered else None
            set_penalty(self.db, self.course.config, submission, submitted)
            self.db.commit()
        except BaseException:
            self.db.rollback()
            raise


@contextlib.contextmanager
def open_book(course: Course) -> Iterator[Book]:
    """The course's gradebook, made when there is none. What its database complains of becomes a `CourseError`."""
    with reported(course.db_url), open_gradebook(course.db_url) as gradebook:
        yield Book(course, gradebook)


def record_assignments(course: Course, sources: Mapping[Exercise, bytes], due: Mapping[str, datetime]) -> None:
    """Each exercise's assignment, with the cells of its source notebook and its deadline, if one is given.

    Raises `CourseError`, before one is recorded, where the gradebook knows an exercise under another name.
    """
    with open_book(course) as book, tempfile.TemporaryDirectory(prefix="autograder-") as folder:
        paths = {exercise: Path(folder) / exercise.notebook.name for exercise in sources}
        for exercise, path in paths.items():
            path.write_bytes(sources[exercise])
            book.refuse_renamed(exercise, path)
        for exercise, path in paths.items():
            book.record_cells(exercise, path)
            if exercise.name in due:
                book.db.query(Assignment).filter_by(name=exercise.name).one().duedate = due[exercise.name]
                book.db.commit()


def stubs(notebook: NotebookNode) -> set[str]:
    """The solution cells that hold what they held when they were handed out."""
    answers = [cell for cell in notebook.cells if utils.is_solution(cell) and not utils.is_task(cell)]
    same = [cell for cell in answers if cell.metadata.nbgrader.get("checksum") == utils.compute_checksum(cell)]
    return {cell.metadata.nbgrader["grade_id"] for cell in same}
