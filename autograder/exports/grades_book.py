"""The gradebook's scores, read in a few queries.

Source: nbgrader 0.9.6, api.py and plugins/export.py.
"""

from __future__ import annotations

import datetime
import math
from pathlib import Path

import msgspec
import sqlalchemy
from nbgrader.api import Assignment, Student, SubmittedAssignment

from autograder.errors import CourseError
from autograder.reports.gradebook import open_gradebook, reported, shown


class Person(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """`pending`: a human has still to grade a part of it."""

    raw: float
    penalty: float
    timestamp: datetime.datetime | None
    pending: bool

    @property
    def final(self) -> float:
        return max(0.0, self.raw - self.penalty)


class Book(msgspec.Struct, frozen=True, kw_only=True):
    """`scores` by student and assignment; assignments in the order of their due dates."""

    students: tuple[Person, ...]
    maxima: dict[str, float]
    due_dates: dict[str, datetime.datetime | None]
    scores: dict[tuple[str, str], Score]


def read_book(db_url: str) -> Book:
    """Raises `CourseError` where there is no gradebook that can be read."""
    with reported(db_url):
        refuse_missing(db_url)
        with open_gradebook(db_url) as gradebook:
            db = gradebook.db
            people = db.execute(
                sqlalchemy.select(Student.id, Student.first_name, Student.last_name, Student.email).order_by(
                    Student.last_name, Student.first_name, Student.id
                )
            ).all()
            assignments = db.execute(
                sqlalchemy.select(Assignment.name, Assignment.max_score, Assignment.duedate).order_by(
                    Assignment.duedate, Assignment.name
                )
            ).all()
            scores = db.execute(
                sqlalchemy.select(
                    SubmittedAssignment.student_id,
                    Assignment.name,
                    SubmittedAssignment.score,
                    SubmittedAssignment.late_submission_penalty,
                    SubmittedAssignment.timestamp,
                    SubmittedAssignment.needs_manual_grade,
                ).join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
            ).all()
    return Book(
        students=tuple(
            Person(id=one, first_name=first or "", last_name=last or "", email=email or "")
            for one, first, last, email in people
        ),
        maxima={name: float(most) for name, most, _ in assignments},
        due_dates={name: due for name, _, due in assignments},
        scores={(student, name): as_score(student, name, *rest) for student, name, *rest in scores},
    )


def as_score(
    student: str, name: str, raw: float, penalty: float, timestamp: datetime.datetime | None, pending: bool
) -> Score:
    if not math.isfinite(raw) or not math.isfinite(penalty):
        raise CourseError(f"{name} of {student}: the score is {raw - penalty}.", hint="Correct it in formgrader.")
    return Score(raw=float(raw), penalty=float(penalty), timestamp=timestamp, pending=bool(pending))


def refuse_missing(db_url: str) -> None:
    """Opening a gradebook would make it."""
    url = sqlalchemy.make_url(db_url)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        hint = "Grade first, or name the gradebook with --db."
        raise CourseError(f"{shown(db_url)}: there is no gradebook.", hint=hint)
