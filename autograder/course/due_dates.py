"""The term's deadlines as nbgrader's due dates: what formgrader shows, and what lateness is counted from."""

from __future__ import annotations

import datetime
from typing import Any

from nbgrader.api import Assignment

from autograder.course.settings import Settings
from autograder.reports.gradebook import open_gradebook, reported


def write_due_dates(db_url: str, settings: Settings) -> int:
    """Set the due dates in the gradebook at this URL; how many changed. Raises `CourseError`."""
    with reported(db_url), open_gradebook(db_url) as gradebook:
        changed = set_due_dates(gradebook.db, settings)
        gradebook.db.commit()
    return changed


def set_due_dates(db: Any, settings: Settings) -> int:
    """Set the due date of every assignment that is in the gradebook; how many changed. The caller commits.

    An exercise without a deadline keeps the due date that formgrader gave it.
    """
    changed = 0
    for assignment in db.query(Assignment):
        due = in_utc(settings.deadline(assignment.name))
        if due is not None and assignment.duedate != due:
            assignment.duedate = due
            changed += 1
    return changed


def in_utc(deadline: datetime.datetime | None) -> datetime.datetime | None:
    """nbgrader keeps times in UTC, without a zone."""
    return deadline.astimezone(datetime.UTC).replace(tzinfo=None) if deadline is not None else None
