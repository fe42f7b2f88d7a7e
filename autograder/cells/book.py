"""Scores into nbgrader's gradebook: the rows that `nbgrader autograde` would write, one transaction a submission.

A human's marks outlive a regrade, as in `reports.gradebook`, whose parts these are. Late penalties are those of the
course's own configuration and plugin.
Source: nbgrader 0.9.6, converters/autograde.py, preprocessors/saveautogrades.py and latesubmissions.py.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from nbgrader.api import Comment, Grade, Gradebook, Student

from autograder.cells.course import Course
from autograder.cells.plan import NotebookPlan, Plan
from autograder.cells.results import CellResult, Outcome
from autograder.reports.files import plain_name
from autograder.reports.gradebook import NO_RESPONSE, find_or_add, read_time, rows_of, set_automatic
from autograder.reports.gradebook_cells import Cells
from autograder.reports.gradebook_contents import replaced
from autograder.reports.late_penalty import set_penalty


def may_be_added(gradebook: Gradebook, course: Course, student: str) -> bool:
    """Is the student enrolled, or does the course take in whoever hands in (nbgrader's default)?"""
    return is_enrolled(gradebook, student) or bool(course.option("Autograde", "create_student", True))


def is_enrolled(gradebook: Gradebook, student: str) -> bool:
    return gradebook.db.get(Student, plain_name(student)) is not None


def store(gradebook: Gradebook, course: Course, plan: Plan, outcome: Outcome) -> None:
    """Write one submission, whole or not at all."""
    timestamp = stamp_of(outcome.handed_in)
    submission: Any = None
    notebooks: list[Any] = []
    is_new = False
    for notebook_plan in plan.notebooks.values():
        submission, notebook = find_or_add(gradebook.db, row_ids(plan, notebook_plan), plain_name(outcome.student))
        is_new |= replaced(gradebook.db, submission, outcome.content)
        if timestamp is not None and submission.timestamp != timestamp:
            is_new, submission.timestamp = True, timestamp
        store_notebook(gradebook.db, notebook_plan, notebook, outcome, is_new)
        notebooks.append(notebook)
    gradebook.db.flush()
    for notebook in notebooks:
        set_penalty(gradebook.db, course.config, submission, notebook)
    gradebook.db.commit()


def store_notebook(db: Any, plan: NotebookPlan, notebook: Any, outcome: Outcome, is_new: bool) -> None:
    results = {cell.name: cell for cell in outcome.cells if cell.notebook == plan.name}
    graded = {cell.grade_cell: cell for cell in plan.cells.values() if cell.grade_cell}
    for grade in rows_of(db, Grade, graded, notebook.id):
        set_automatic(grade, score_of(results.get(graded[grade.cell_id].name), plan.name in outcome.absent), is_new)
    commented = {cell.comment_cell: cell.name for cell in plan.cells.values() if cell.comment_cell}
    for comment in rows_of(db, Comment, commented, notebook.id):
        unanswered = (plan.name, commented[comment.cell_id]) in outcome.unanswered
        comment.auto_comment = NO_RESPONSE if unanswered else None


def score_of(result: CellResult | None, absent: bool) -> float | None:
    """A notebook that was not handed in earns 0 everywhere, as in nbgrader; a task is a human's."""
    if absent:
        return 0.0
    return None if result is None else result.score


def row_ids(plan: Plan, notebook: NotebookPlan) -> Cells:
    return Cells(
        path=Path(), assignment_id=plan.row, notebook_id=notebook.row, automatic={}, ids={}, graded=(), commented=()
    )


def stamp_of(text: str) -> datetime | None:
    """nbgrader's `timestamp.txt`, in UTC without a zone; None where it holds none."""
    try:
        return read_time(text)
    except (ValueError, OverflowError):
        return None
