"""`export_grades`: scores from the gradebook, as a table of nbgrader's or for an LMS's import.

    csv       a row for each exercise and student, in the columns of `nbgrader export`
    canvas    Canvas's own gradebook export with the scores filled in
    moodle    Moodle's own export with the scores filled in: an assignment's grading worksheet, or the gradebook's

A score is nbgrader's: what was graded by hand counts before what was graded automatically, extra credit is added, a
late penalty is taken off, and it is never below 0. Ids are matched exactly, and whoever is in one list and not in
the other is reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from autograder.course.names import nearest
from autograder.course.tables import Cell, read_table, write_table
from autograder.errors import UsageError, shown
from autograder.exports.grades_book import Book, read_book
from autograder.exports.grades_lms import Filled, fill_canvas, fill_moodle
from autograder.reports.text import one_line
from autograder.reports.words import count

FORMS = ("csv", "canvas", "moodle")
COLUMNS = (
    "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
    "raw_score", "late_submission_penalty", "score", "max_score",
)  # fmt: skip


class Exported(msgspec.Struct, frozen=True, kw_only=True):
    """`problems` says what did not get across; `notes` what the reader should know of what did."""

    path: Path
    scores: int
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        return not self.problems


def export_grades(
    db_url: str,
    form: str,
    path: Path,
    *,
    lms: Path | None = None,
    exercises: Sequence[str] = (),
    id_column: str = "",
    columns: Mapping[str, str] | None = None,
) -> Exported:
    """Write the scores to `path`.

    form:      one of FORMS
    lms:       the file that Canvas or Moodle exported, for those two
    exercises: these alone, in this order; all that were graded where none is named
    id_column: the column of `lms` that holds the gradebook's ids
    columns:   what the LMS calls an exercise, by its name here

    Raises `CourseError`, `UsageError` before anything is written.
    """
    if form not in FORMS:
        raise UsageError(f"There is no format {form!r}.", hint=nearest(form, FORMS, "formats"))
    book = read_book(db_url)
    names = chosen(book, exercises)
    if form == "csv":
        write_table(path, csv_rows(book, names))
        return Exported(path=path, scores=sum(key[1] in names for key in book.scores), notes=pending(book, names))
    if lms is None:
        hint = f"Export the grades from {form.capitalize()} and name that file with --from."
        raise UsageError(f"The format {form} needs the students as {form.capitalize()} knows them.", hint=hint)
    fill = fill_canvas if form == "canvas" else fill_moodle
    filled = fill(book, names, read_table(lms), id_column, columns or {})
    refuse_overwriting(path, lms)
    write_table(path, filled.rows)
    return told(path, filled, pending(book, names))


def chosen(book: Book, exercises: Sequence[str]) -> list[str]:
    """The exercises to export, each known to the gradebook."""
    for name in exercises:
        if name not in book.maxima:
            message = f"The gradebook has no assignment {name!r}."
            raise UsageError(message, hint=nearest(name, book.maxima, "assignments"))
    return list(exercises) or [name for name in book.maxima if any(key[1] == name for key in book.scores)]


def refuse_overwriting(path: Path, lms: Path) -> None:
    if path.exists() and path.samefile(lms):
        raise UsageError("This is the LMS's own file.", hint="Name another one with --to.", file=path)


def told(path: Path, filled: Filled, notes: tuple[str, ...]) -> Exported:
    return Exported(path=path, scores=filled.scores, problems=filled.problems, notes=(*filled.notes, *notes))


def pending(book: Book, names: Sequence[str]) -> tuple[str, ...]:
    """Scores that a human has still to complete are exported as they stand."""
    counts = {name: sum(score.pending for key, score in book.scores.items() if key[1] == name) for name in names}
    return tuple(f"{name}: {n} wait for a grade by hand" for name, n in counts.items() if n)


def csv_rows(book: Book, names: Sequence[str]) -> list[list[Cell]]:
    """As nbgrader's exporter has it: a student who handed in nothing has a score of 0 and no timestamp."""
    rows: list[list[Cell]] = [list(COLUMNS)]
    for name in names:
        for student in book.students:
            score = book.scores.get((student.id, name))
            raw, penalty, final = (score.raw, score.penalty, score.final) if score else (0.0, 0.0, 0.0)
            handed_in = str(score.timestamp or "") if score else ""
            person: list[Cell] = [student.id, student.last_name, student.first_name, student.email]
            rows.append(
                [name, str(book.due_dates[name] or ""), handed_in, *person, raw, penalty, final, book.maxima[name]]
            )
    return rows


def lines(exported: Exported) -> Iterator[str]:
    """What `autograder export grades` prints. Names in it may be a student's own."""
    yield f"{count(exported.scores, 'score')} in {shown(exported.path)}."
    yield from (f"Problem: {one_line(problem)}" for problem in exported.problems)
    yield from (one_line(note) for note in exported.notes)
