"""`forget`: everything of one student's below the course folder, removed.

    gradebook      the student, submissions, notebooks, grades and comments, in one transaction; SQLite's file is
                   rewritten, so that no deleted row can be read from it
    files          submitted/ID, autograded/ID, feedback/ID; our reports and feedback pages, in every exercise

What holds several students' data (an LMS's archive, an exported table, a backup of the gradebook) is left, and named
where the student is still mentioned: only whoever made it can say whether it may go. No link is followed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import sqlalchemy
from nbgrader.api import Comment, Grade, Student, SubmittedAssignment, SubmittedNotebook

from autograder.course.forget_files import Report, folders_of, mentions, remove, reports_of, size_of
from autograder.course.names import nearest
from autograder.course.settings import Settings
from autograder.errors import CourseError, UsageError, shown
from autograder.reports.files import DIGESTED, plain_name
from autograder.reports.gradebook import open_gradebook, reported
from autograder.reports.gradebook_contents import forget_contents


class Forgotten(msgspec.Struct, frozen=True, kw_only=True):
    """`rows` counts what the gradebook held, by table; `missing` is a gradebook that is not there; `paths` are files
    and whole folders; `left` may still hold something of the student."""

    student: str
    rows: dict[str, int]
    paths: tuple[Path, ...]
    files: int
    left: tuple[Path, ...] = ()
    missing: Path | None = None
    dry_run: bool = False


def forget(course: Path, student: str, db_url: str, *, out: Path | None = None, dry_run: bool = False) -> Forgotten:
    """Remove the student's data from the course folder and its gradebook; say what it was.

    student: the id, as the LMS, formgrader or `submitted/` show it
    out:     where reports and feedback went beside `course/graded`; below the course folder

    Raises `UsageError` where there is nothing of this student, with the ids that come nearest: as on a second run.
    """
    course = course.resolve()
    usual = Settings(folder=course).out
    places = list(dict.fromkeys([course, usual, inside(course, out or usual)]))
    with reported(db_url), Rows(db_url) as rows:
        handed_in, ids = handed_in_at(places), rows.known | graded_at(places)
        names = names_of(student, ids, handed_in)
        paths = [path for place in places for path in [*folders_of(place, names), *reports_of(place, names)]]
        counts = rows.delete(names)
        if not paths and not any(counts.values()):
            hint = nearest(student, ids | handed_in, "students")
            lack = f", and no gradebook {shown(rows.missing)}" if rows.missing else ""
            raise UsageError(f"There is nothing of a student {student!r} here{lack}.", hint=hint, file=course)
        files = sum(size_of(path) for path in paths)
        if not dry_run:
            for path in paths:
                remove(path)
            rows.commit()
    found = mentions(course, names | {student}, rows.path)
    left = tuple(one for one in found if not any(one.is_relative_to(path) for path in paths))
    return Forgotten(
        student=student, rows=counts, paths=tuple(paths), files=files, left=left, missing=rows.missing, dry_run=dry_run
    )


def inside(course: Path, out: Path) -> Path:
    """The output folder, which must lie below the course folder."""
    if not out.resolve().is_relative_to(course):
        message = f"The output folder lies outside of the course folder {course}."
        raise CourseError(message, hint="Name the folder that holds both with --course.", file=out)
    return out.resolve()


def names_of(student: str, ids: set[str], folders: set[str]) -> set[str]:
    """What the student is called here, by any of three names: `collect` makes the LMS's id plain for the folder, and
    grading makes the folder's name plain for the gradebook.

    Raises `CourseError` where one student's plain form is the very name of another.
    """
    plain = plain_name(student)
    mine = ids & {student, plain, plain_name(plain)}
    theirs = {folder for folder in folders if folder == plain or student in (folder, plain_name(folder))}
    names = mine | theirs
    # A folder that is called like this student's row or autograded/ is somebody else's all the same.
    of_rows = {one if DIGESTED.fullmatch(one) else plain_name(one) for one in mine}
    meant = sorted(of_rows | {plain_name(folder) for folder in folders & names})
    if len(meant) > 1:
        hint = "Look in submitted/ which one is meant, and remove that student's folders and rows by hand."
        raise CourseError(f"{student!r} could be two students: {' and '.join(meant)}.", hint=hint)
    return names


def handed_in_at(places: Iterable[Path]) -> set[str]:
    """The names of the folders in submitted/; reports have them, too."""
    found = {report.student for place in places for report in Report.all_in(place)}
    return found | {folder.name for place in places for folder in folders_of(place) if is_handed_in(folder)}


def graded_at(places: Iterable[Path]) -> set[str]:
    """The names of the folders that grading writes: as in the gradebook."""
    return {folder.name for place in places for folder in folders_of(place) if not is_handed_in(folder)}


def is_handed_in(folder: Path) -> bool:
    return folder.parent.name == "submitted"


# --- the gradebook -------------------------------------------------------------------------


class Rows:
    """A student's rows, in one transaction: `delete` them, then `commit`; leaving without it takes all back."""

    def __init__(self, db_url: str) -> None:
        self.url = sqlalchemy.make_url(db_url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.path = Path(self.url.database or "").absolute() if self.is_sqlite else None
        self.missing = self.path if self.path is not None and not self.path.is_file() else None
        self.gradebook = None if self.missing else open_gradebook(db_url)  # opening would make one

    def __enter__(self) -> Rows:
        if self.gradebook and self.is_sqlite:
            self.gradebook.db.execute(sqlalchemy.text("PRAGMA secure_delete = ON"))
        return self

    def __exit__(self, *_: object) -> None:
        if self.gradebook:
            self.gradebook.db.rollback()
            self.gradebook.close()

    @property
    def known(self) -> set[str]:
        return set(self.gradebook.db.scalars(sqlalchemy.select(Student.id))) if self.gradebook else set()

    def delete(self, names: set[str]) -> dict[str, int]:
        """How many rows each table loses."""
        if self.gradebook is None:
            return {}
        forget_contents(self.gradebook.db, submissions_of(names))
        return {table.__tablename__: self.gradebook.db.execute(query).rowcount for table, query in deletions(names)}

    def commit(self) -> None:
        if self.gradebook is None:
            return
        self.gradebook.db.commit()
        if self.is_sqlite:  # earlier runs deleted rows, too, and left them readable in the file
            with self.gradebook.engine.connect() as connection:
                connection.execution_options(isolation_level="AUTOCOMMIT").execute(sqlalchemy.text("VACUUM"))


def submissions_of(names: set[str]) -> Any:
    """A query for the ids of these students' submissions."""
    return sqlalchemy.select(SubmittedAssignment.id).where(SubmittedAssignment.student_id.in_(names))


def deletions(names: set[str]) -> Iterator[tuple[Any, Any]]:
    """In the order that foreign keys allow."""
    submissions = submissions_of(names)
    notebooks = sqlalchemy.select(SubmittedNotebook.id).where(SubmittedNotebook.assignment_id.in_(submissions))
    conditions = (
        (Grade, Grade.notebook_id.in_(notebooks)),
        (Comment, Comment.notebook_id.in_(notebooks)),
        (SubmittedNotebook, SubmittedNotebook.assignment_id.in_(submissions)),
        (SubmittedAssignment, SubmittedAssignment.student_id.in_(names)),
        (Student, Student.id.in_(names)),
    )
    for table, condition in conditions:
        yield table, sqlalchemy.delete(table).where(condition).execution_options(synchronize_session=False)
