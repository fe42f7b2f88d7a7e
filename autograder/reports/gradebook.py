"""Scores into nbgrader's gradebook, so that formgrader, its feedback and its exporters keep working.

    record              the results of a run: one transaction a submission, the same rows each time
      open_gradebook      makes or opens the database and refuses what is no gradebook
      ensure_cells        (gradebook_cells) an exercise's assignment, notebook and cells
      store               one submission: its student, its automatic scores
      replaced            (gradebook_contents) is it another than the one recorded?
      stated_time         when it was handed in

A human's marks outlive a regrade: `manual_score`, `extra_credit` and comments are never
written here. An ungraded submission is left out and keeps the score that it had, if any.

nbgrader's own methods commit once for every row. Here its tables are filled through its
models, in its session, so that a submission is written whole or not at all.
Source: nbgrader 0.9.6, api.py and preprocessors/saveautogrades.py.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import sqlalchemy
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from nbgrader.api import Base, Comment, Grade, Gradebook, Student, SubmittedAssignment, SubmittedNotebook
from nbgrader.dbutil import ALEMBIC_DIR
from nbgrader.utils import parse_utc
from sqlalchemy.exc import ArgumentError, DatabaseError

from autograder.engine.results import SubmissionResult
from autograder.errors import CourseError
from autograder.reports.files import plain_name
from autograder.reports.gradebook_cells import Cells, ensure_cells, read_notebook, refuse_renamed
from autograder.reports.gradebook_contents import replaced
from autograder.reports.text import one_line

NO_RESPONSE = "No response."  # nbgrader's own words for a stub that was left as it was
DRIVERS = {"psycopg": '"psycopg[binary]"'}  # what to install, where it is not called like the module


class Recorded(msgspec.Struct, frozen=True):
    """How many submissions were written, whose were not because they are ungraded, and what was odd."""

    count: int
    left_out: tuple[str, ...] = ()
    troubles: tuple[CourseError, ...] = ()


def default_url(folder: Path) -> str:
    """The database below the output folder, where none is named."""
    return f"sqlite:///{folder.resolve() / 'gradebook.db'}"


def record(
    results: Iterable[SubmissionResult],
    db_url: str,
    notebook_for: Callable[[str], Path],
    *,
    read: Callable[[Path], Any] = read_notebook,
    exercises: Collection[str] = (),
) -> Recorded:
    """Write the graded results; the same results again leave the same rows.

    `notebook_for(exercise)` is the exercise's notebook: its cells are what nbgrader knows of the
    exercise. Take the instructor's, with `nbcourse.source.as_recorded` to `read` it, where
    `nbgrader autograde` is to be run on the same gradebook: a released one has no hidden tests to
    restore. Where other content was handed in than the one recorded, marks given by hand are shown
    for review. Students appear under `files.plain_name` of their names. `exercises` names all that there are:
    an assignment of another name that has the very cells of one is its old self, and is not left behind beside it.

    Raises CourseError where the database cannot be used or a result does not fit the notebook.
    What was recorded before the error stays recorded.
    """
    results = list(results)
    graded = [result for result in results if result.graded]
    troubles: list[CourseError] = []
    with reported(db_url), open_gradebook(db_url) as gradebook:  # leaving takes back what is not committed
        paths = {name: notebook_for(name) for name in {result.exercise for result in graded}}
        sources = {name: read(path) for name, path in paths.items()}
        for name, source in sources.items():
            refuse_renamed(gradebook.db, name, source, exercises)
        cells = {name: ensure_cells(gradebook, name, paths[name], source) for name, source in sources.items()}
        for result in graded:
            handed_in = time_of(result, troubles)
            store(gradebook.db, cells[result.exercise], result, handed_in)
            gradebook.db.commit()
    left_out = tuple(result.student for result in results if not result.graded)
    return Recorded(len(graded), left_out, tuple(troubles))


# --- the database --------------------------------------------------------------------------


def open_gradebook(db_url: str) -> Gradebook:
    """The gradebook at this URL, made when there is none."""
    url = sqlalchemy.make_url(db_url)
    if url.get_backend_name() == "sqlite" and url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sqlalchemy.create_engine(url)
    try:
        with engine.begin() as connection:
            prepare(connection, shown(db_url))
    finally:
        engine.dispose()
    return Gradebook(db_url)


def prepare(connection: sqlalchemy.Connection, where: str) -> None:
    """Make the tables in an empty database; in another, see that they are nbgrader's and current.

    nbgrader makes them, too, but calls the command `alembic` for the version: a second lost,
    and an error where the virtual environment is not on PATH.
    """
    script = ScriptDirectory(ALEMBIC_DIR)
    migration = MigrationContext.configure(connection)
    found = migration.get_current_revision()
    if found == script.get_current_head():
        return
    if found is not None:
        raise CourseError(
            f"{where}: this gradebook belongs to another version of nbgrader ({found}).",
            hint=f"Run `nbgrader db upgrade --db={where}`.",
        )
    if sqlalchemy.inspect(connection).get_table_names():
        raise CourseError(f"{where}: this database is not a gradebook of nbgrader.", hint="Name another one.")
    # The version first: should we stop in between, nbgrader itself adds the tables that are missing.
    migration.stamp(script, "head")
    Base.metadata.create_all(connection)


def shown(db_url: str) -> str:
    """The URL without its password."""
    return sqlalchemy.make_url(db_url).render_as_string(hide_password=True)


@contextlib.contextmanager
def reported(db_url: str) -> Iterator[None]:
    """Turn what a database complains of into an error with a next step."""
    try:
        yield
    except ArgumentError as error:
        raise CourseError(f"{db_url!r} is no database URL.", hint="Write `sqlite:////path/gradebook.db`.") from error
    except ModuleNotFoundError as error:
        driver = DRIVERS.get(error.name or "", error.name)
        hint = f"Run `pip install {driver}`."
        raise CourseError(f"{shown(db_url)}: the driver {error.name} is missing.", hint=hint) from error
    except DatabaseError as error:
        raise CourseError(f"{shown(db_url)}: {error.orig}.", hint=remedy(str(error.orig))) from error


def remedy(complaint: str) -> str:
    if "locked" in complaint:
        return "Another program is writing this gradebook: close it, then run the same command again."
    return "Name a gradebook that this account can read and write."


# --- one submission ------------------------------------------------------------------------


def store(db: Any, cells: Cells, result: SubmissionResult, handed_in: datetime | None) -> tuple[Any, Any]:
    """Write one submission: its student, its notebook, a score for every check. Its row and its notebook's.

    Without a time the submission keeps the one that it had, if any.
    """
    scores = automatic_scores(cells, result)
    submission, notebook = find_or_add(db, cells, plain_name(result.student))
    is_other = replaced(db, submission, result.submission_digest)
    is_new = is_other or (handed_in is not None and handed_in != submission.timestamp)
    submission.timestamp = handed_in or submission.timestamp
    for grade in rows_of(db, Grade, cells.graded, notebook.id):
        set_automatic(grade, scores.get(grade.cell_id), is_new)
    rows_of(db, Comment, cells.commented, notebook.id)
    db.flush()
    return submission, notebook


def automatic_scores(cells: Cells, result: SubmissionResult) -> dict[str, float]:
    """Each check's points by the id of its cell: the checks and the cells must be the same."""
    worth = {check.name: float(check.points) for check in result.checks}
    if worth != cells.automatic:
        odd = sorted(name for name in {*worth, *cells.automatic} if worth.get(name) != cells.automatic.get(name))
        raise CourseError(
            f"its test cells are not the checks that graded {one_line(result.path)}: {', '.join(odd)}.",
            hint="Make the release again, then grade again.",
            file=cells.path,
        )
    return {cells.ids[check.name]: float(check.earned) for check in result.checks}


def find_or_add(db: Any, cells: Cells, student: str) -> tuple[Any, Any]:
    """The rows of this submission and of its notebook."""
    if db.get(Student, student) is None:
        db.add(Student(id=student))
    keys = {"assignment_id": cells.assignment_id, "student_id": student}
    submission = db.query(SubmittedAssignment).filter_by(**keys).one_or_none() or SubmittedAssignment(**keys)
    db.add(submission)
    db.flush()
    keys = {"assignment_id": submission.id, "notebook_id": cells.notebook_id}
    notebook = db.query(SubmittedNotebook).filter_by(**keys).one_or_none() or SubmittedNotebook(**keys)
    db.add(notebook)
    db.flush()
    return submission, notebook


def rows_of(db: Any, table: Any, cells: Iterable[str], notebook: str) -> list[Any]:
    """The rows for these cells in a submitted notebook; nbgrader expects that none is missing."""
    found = {row.cell_id: row for row in db.scalars(sqlalchemy.select(table).where(table.notebook_id == notebook))}
    rows = [found.get(cell) or table(cell_id=cell, notebook_id=notebook) for cell in cells]
    db.add_all(rows)
    return rows


def set_automatic(grade: Any, score: float | None, is_new: bool) -> None:
    """Set what the autograder answers for; without a score, the cell is a written answer.

    A human's mark stays and counts. It is shown for review where what it judged has changed.
    """
    changed = is_new or grade.auto_score != score
    grade.auto_score = score
    if grade.manual_score is None:
        grade.needs_manual_grade = score is None
    elif changed:
        grade.needs_manual_grade = True


# --- when ----------------------------------------------------------------------------------


def time_of(result: SubmissionResult, troubles: list[CourseError]) -> datetime | None:
    """The submission's `stated_time`; what is none is noted, and costs nothing."""
    try:
        return stated_time(Path(result.path).parent)
    except CourseError as error:
        troubles.append(error)
        return None


def stated_time(folder: Path) -> datetime | None:
    """The time in the folder's `timestamp.txt`, in UTC without a zone, if there is one. Raises `CourseError` for
    what is none.

    As in nbgrader, nothing else says when work was handed in: a file's own time is that of the last copy, and would
    make the work late.
    """
    note = folder / "timestamp.txt"
    if not os.path.lexists(note):
        return None
    try:
        if note.is_symlink() or not note.is_file() or note.stat().st_size > 100:  # the folder is the student's
            raise ValueError
        return read_time(note.read_text(encoding="utf-8"))
    except (OSError, ValueError, OverflowError) as error:
        hint = "Write a time such as 2026-03-01 12:00:00 UTC, or delete the file; it was graded without a time."
        raise CourseError("This is not a time.", hint=hint, file=note) from error


def read_time(text: str) -> datetime | None:
    """A time as nbgrader reads it; None for no text. Raises `ValueError` or `OverflowError`."""
    stamp: datetime | None = parse_utc(text.strip()) if text.strip() else None
    return stamp
