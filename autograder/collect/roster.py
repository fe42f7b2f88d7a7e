"""Who is in the class: a CSV file that the LMS exported, or one of the instructor's.

    Moodle    an assignment's grading worksheet (Identifier, Full name, Email address, Last modified (submission));
              else the participants (First name, Last name, Email address, ID number), matched by their full names
    Canvas    the gradebook (Student, ID, SIS Login ID, Section, …)
    others    id, first_name, last_name, email, lms_user_id: as `nbgrader db student import` takes it

A student's id is what one column says; matching is exact, and whatever fits two students fits none.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from autograder.collect import canvas, moodle
from autograder.collect.archive import Member
from autograder.collect.handed_in import HandedIn, Unknown
from autograder.course.tables import Table, read_table
from autograder.errors import CourseError, UsageError

# Which column is the student's id, where the instructor names none: the first that the file has.
ID_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "moodle": ("id", "Email address", "ID number", "Username"),
    "canvas": ("id", "SIS Login ID", "ID"),
}
NOBODY = (canvas.POINTS_POSSIBLE, canvas.TEST_STUDENT)
HANDED_IN_AT = "Last modified (submission)"


class Student(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    number: str = ""
    name: str = ""
    handed_in_at: str = ""


class Roster(msgspec.Struct, frozen=True, kw_only=True):
    path: Path
    students: tuple[Student, ...]
    without_id: tuple[str, ...] = ()  # rows that say nothing in the id's column, by line and name

    @property
    def has_numbers(self) -> bool:
        return any(student.number for student in self.students)

    def find(self, is_it: Callable[[Student], bool], who: str) -> Student:
        """The one student that it is. Raises `Unknown`."""
        found = [student for student in self.students if is_it(student)]
        if len(found) == 1:
            return found[0]
        count = "is not" if not found else f"is {len(found)} times"
        raise Unknown(f"{who} {count} in {self.path.name}")


def read_roster(path: Path, lms: str, id_column: str = "") -> Roster:
    """The students in the CSV file. Raises `CourseError`, `UsageError`."""
    table = read_table(path)
    column = id_column or default_id(table, lms)
    rows = [dict(zip(table.header, row, strict=True)) for row in table.rows]
    named = [(line, row, full_name(row)) for line, row in zip(table.lines, rows, strict=True)]
    named = [(line, row, name) for line, row, name in named if name not in NOBODY and any(row.values())]
    table.index(column)
    students = [
        Student(id=row[column], number=number_of(row), name=name, handed_in_at=row.get(HANDED_IN_AT, ""))
        for _, row, name in named
        if row[column]
    ]
    check_unique(table, column, students)
    empty = tuple(f"line {line}: {name}" for line, row, name in named if not row[column] and name)
    return Roster(path=path, students=tuple(students), without_id=empty)


def default_id(table: Table, lms: str) -> str:
    column = next((name for name in ID_COLUMNS[lms] if name in table.header), None)
    if column is None:
        known = ", ".join(filter(None, table.header))
        message = f"None of its columns is known to hold a student's id: {known}."
        raise UsageError(message, hint="Name the one with --id COLUMN.", file=table.path, line=1)
    return column


def check_unique(table: Table, column: str, students: list[Student]) -> None:
    twice = [one for one, count in Counter(student.id for student in students).items() if count > 1]
    if twice:
        message = f"{twice[0]!r} stands in the column {column!r} of two students."
        raise CourseError(message, hint="Correct the file, or name another column with --id.", file=table.path)


def full_name(row: Mapping[str, str]) -> str:
    """As the LMS writes names into archives: Moodle "Ada Lovelace", Canvas "Lovelace, Ada"."""
    if "LastName" in row:
        return f"{row['LastName']}, {row.get('FirstName', '')}"
    whole = row.get("Full name") or row.get("Student")
    first = row.get("First name") or row.get("first_name") or ""
    last = row.get("Last name") or row.get("Surname") or row.get("last_name") or ""
    return whole or f"{first} {last}".strip()


def number_of(row: Mapping[str, str]) -> str:
    """Moodle's "Participant 12345" (in German "Teilnehmer/in12345", below "ID"), Canvas's "12345"."""
    said = next((row[name] for name in ("Identifier", "lms_user_id", "ID") if row.get(name)), "")
    match = re.fullmatch(r"\D*(\d+)", said, re.ASCII)
    return match[1] if match else ""


# --- whose it is ---------------------------------------------------------------------------


class Owned(msgspec.Struct, frozen=True, kw_only=True):
    """A file and the student that it belongs to."""

    student: Student
    handed_in: HandedIn


def owner_in_moodle(member: Member, roster: Roster | None) -> Owned:
    """Raises `Unknown`."""
    one = moodle.read_name(member)
    if roster is None:  # the number is another one in each assignment: the name alone stays the same
        return Owned(student=Student(id=one.name, number=one.number, name=one.name), handed_in=one)
    if roster.has_numbers:
        student = roster.find(lambda student: student.number == one.number, f"participant {one.number}")
    else:
        student = roster.find(lambda student: student.name == one.name, f"{one.name!r}")
    return Owned(student=student, handed_in=one)


def owner_in_canvas(member: Member, roster: Roster | None) -> Owned:
    """Raises `Unknown`."""
    if roster is None:
        one = canvas.read_name(member)
        return Owned(student=Student(id=one.number, number=one.number, name=one.name), handed_in=one)
    readings = canvas.readings(member)
    fitting = [
        Owned(student=student, handed_in=one)
        for one in readings
        for student in roster.students
        if student.number == one.number and (not student.name or canvas_name(student.name, one.name))
    ]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise Unknown("it could be two students'")
    raise Unknown(f"no student of {roster.path.name} has the number {readings[0].number} and that name")


def canvas_name(known: str, written: str) -> bool:
    """Canvas writes the sortable name, `Lovelace, Ada`; a roster of the instructor's may say `Ada Lovelace`."""
    first, _, last = known.rpartition(" ")
    return canvas.same_name(written, known) or canvas.same_name(written, f"{last}{first}")


def time_in_moodle(student: Student, zone: datetime.tzinfo | None) -> datetime.datetime | None:
    return moodle.read_time(student.handed_in_at, zone)
