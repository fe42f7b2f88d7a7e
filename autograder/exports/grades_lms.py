"""Scores in an LMS's own table: its rows, its columns, its ids; what has no place there is reported.

    Canvas    `Student, ID, [SIS User ID,] SIS Login ID, …, Section`, a row "Points Possible", columns `Title (12345)`.
              An empty cell would take a score away, so one that we have nothing for keeps what Canvas says; "EX"
              (excused) and "N/A" (not assigned) are the instructor's word and stay.
    Moodle    the grading worksheet of an assignment: `Identifier, …, Grade, Maximum grade, …`, one exercise;
              or the gradebook's export: `…, Email address, Assignment: Title (Real)`, all exercises.
              An id that Moodle does not know stops the whole import, an empty cell takes a grade away.

Source: Canvas, lib/gradebook_exporter.rb and gradebook_importer.rb; Moodle, grade/import/csv/classes/load_data.php
and mod/assign/feedback/offline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import msgspec

from autograder.collect.canvas import POINTS_POSSIBLE, TEST_STUDENT
from autograder.course.names import nearest
from autograder.course.tables import Cell, Table, escaped
from autograder.errors import CourseError, UsageError
from autograder.exports.grades_book import Book
from autograder.reports.files import DIGESTED, plain_name

CANVAS_IDS = ("SIS Login ID", "ID")
MOODLE_IDS = ("Email address", "ID number", "Username")
MOODLE_PEOPLE = ("First name", "Last name", "Surname", "Full name", "ID number", "Username", "Email address")
WORKSHEET = ("Identifier", *MOODLE_PEOPLE, "Grade", "Maximum grade", "Last modified (grade)")
NOT_OURS = ("EX", "N/A")


class Filled(msgspec.Struct, frozen=True, kw_only=True):
    rows: list[list[Cell]]
    scores: int
    problems: tuple[str, ...]
    notes: tuple[str, ...] = ()


class Matched(msgspec.Struct, frozen=True, kw_only=True):
    """The table's students: by row number, their id in the gradebook."""

    students: dict[int, str]
    problems: list[str]
    notes: list[str]


# --- Canvas --------------------------------------------------------------------------------


def fill_canvas(book: Book, names: Sequence[str], table: Table, id_column: str, columns: Mapping[str, str]) -> Filled:
    """Raises `CourseError`, `UsageError` where the table is not Canvas's, or has no column of ours."""
    if not ({"ID", "Section"} <= set(table.header) and table.header[0] in ("Student", "LastName")):
        hint = "In Canvas: Grades, Export, Export Entire Gradebook."
        raise CourseError("This is not Canvas's gradebook.", hint=hint, file=table.path, line=1)
    leading = range(table.header.index("Section") + 1)
    found, problems = find_columns(names, table, columns, canvas_title)
    points = next((row for row in table.rows if row[0] == POINTS_POSSIBLE), None)
    people = [
        number
        for number, row in enumerate(table.rows)
        if row[table.index("ID")] and row[0] not in (POINTS_POSSIBLE, TEST_STUDENT)
    ]
    matched = match_students(book, names, table, people, id_column or first_of(CANVAS_IDS, table))
    problems += matched.problems
    rows: list[list[Cell]] = [[table.header[at] for at in [*leading, *found.values()]]]
    if points is not None:
        rows.append(["    Points Possible", *[""] * (len(leading) - 1), *[points[at] for at in found.values()]])
        problems += other_maxima(book, found, points)
    scores = 0
    notes = matched.notes
    for number in people:
        row, student = table.rows[number], matched.students.get(number)
        cells: list[Cell] = []
        for name, at in found.items():
            score = book.scores.get((student, name)) if student else None
            if score is not None and row[at] in NOT_OURS:
                notes.append(f"{student}: {name} is “{row[at]}” in Canvas and stays so; the score is {score.final:g}")
            cells.append(row[at] if score is None or row[at] in NOT_OURS else score.final)
            scores += score is not None and row[at] not in NOT_OURS
        rows.append([*[row[at] for at in leading], *cells])
    return Filled(rows=rows, scores=scores, problems=tuple(problems), notes=tuple(notes))


def canvas_title(header: str) -> str:
    """`Perceptron (12345)` -> `Perceptron`; "" for a column that is no assignment's."""
    match = re.fullmatch(r"(.+) \(\d+\)", header, re.DOTALL)
    return match[1] if match else ""


def other_maxima(book: Book, found: Mapping[str, int], points: Sequence[str]) -> list[str]:
    problems = []
    for name, at in found.items():
        theirs = as_number(points[at])
        if theirs is not None and theirs != book.maxima[name]:
            problems.append(f"{name}: worth {theirs:g} points in Canvas, {book.maxima[name]:g} here")
    return problems


# --- Moodle --------------------------------------------------------------------------------


def fill_moodle(book: Book, names: Sequence[str], table: Table, id_column: str, columns: Mapping[str, str]) -> Filled:
    """Raises `CourseError`, `UsageError` where the table is not Moodle's, or the exercise is not clear."""
    column = id_column or first_of(MOODLE_IDS, table)
    matched = match_students(book, names, table, range(len(table.rows)), column)
    if "Identifier" in table.header:
        return fill_worksheet(book, names, table, matched, column)
    found, missing = find_columns(names, table, columns, moodle_title, needed=False)
    heads = [table.header[found[name]].removesuffix(" (Real)") if name in found else name for name in names]
    people = [at for at, title in enumerate(table.header) if title in MOODLE_PEOPLE or title == column]
    rows: list[list[Cell]] = [[*[table.header[at] for at in people], *heads]]
    scores = 0
    for number, student in matched.students.items():
        row = table.rows[number]
        have = [book.scores.get((student, name)) for name in names]
        if not any(have):  # a row of empty cells would take away the grades that Moodle has
            continue
        old = [row[found[name]] if name in found else "" for name in names]
        cells: list[Cell] = [score.final if score else kept for score, kept in zip(have, old, strict=True)]
        rows.append([*[row[at] for at in people], *cells])
        scores += sum(score is not None for score in have)
    notes = (*matched.notes, *missing, f"In Moodle: Grades, Import, CSV file; map by {column}.")
    problems = (*matched.problems, *altered(table, matched, column))
    return Filled(rows=rows, scores=scores, problems=problems, notes=notes)


def altered(table: Table, matched: Matched, column: str) -> list[str]:
    """Ids that a spreadsheet would compute, and that Moodle does not know as we write them."""
    ids = [table.rows[number][table.index(column)] for number in matched.students]
    changed = [one for one in ids if escaped(one) != one]
    return [f"{one}: written with an apostrophe, as it looks like a formula: enter it by hand" for one in changed]


def fill_worksheet(book: Book, names: Sequence[str], table: Table, matched: Matched, column: str) -> Filled:
    """One assignment's worksheet, as its “Upload grading worksheet” takes it; other people's rows stay as they are."""
    if len(names) != 1:
        hint = f"Name it: {', '.join(names) or 'nothing is graded yet'}."
        raise UsageError("A grading worksheet is one assignment's.", hint=hint, file=table.path)
    name, grade = names[0], table.index("Grade")
    kept = [at for at, title in enumerate(table.header) if title in WORKSHEET or title == column]
    rows: list[list[Cell]] = [[table.header[at] for at in kept]]
    problems, scores = list(matched.problems), 0
    for number, row in enumerate(table.rows):
        cells: list[Cell] = list(row)
        score = book.scores.get((matched.students.get(number, ""), name))
        if score is not None:
            cells[grade], scores = score.final, scores + 1
            problems += ignored(matched.students[number], score.final, dict(zip(table.header, row, strict=True)))
        rows.append([cells[at] for at in kept])
    return Filled(rows=rows, scores=scores, problems=tuple(problems), notes=tuple(matched.notes))


def ignored(student: str, score: float, row: Mapping[str, str]) -> list[str]:
    """What Moodle passes over without a word."""
    most = as_number(row.get("Maximum grade", ""))
    if most is not None and score > most:
        return [f"{student}: {score:g} points are more than Moodle's maximum of {most:g}, so Moodle will ignore them"]
    if row.get("Grade can be changed", "") == "No":
        return [f"{student}: Moodle says that this grade cannot be changed"]
    return []


def moodle_title(header: str) -> str:
    """`Assignment: Perceptron (Real)` -> `Perceptron`; "" for a column that is no grade's."""
    match = re.fullmatch(r"(?:Assignment: ?)?(.+?) \(Real\)", header, re.DOTALL)
    return match[1] if match else ""


# --- students and columns ------------------------------------------------------------------


def first_of(wanted: Sequence[str], table: Table) -> str:
    """The first of these columns that the table has; else `UsageError`."""
    return next((name for name in wanted if name in table.header), "") or no_id(table)


def no_id(table: Table) -> str:
    hint = f"Name one with --id: {', '.join(filter(None, table.header))}."
    raise UsageError("No column here is known to hold students' ids.", hint=hint, file=table.path, line=1)


def match_students(book: Book, names: Sequence[str], table: Table, people: Sequence[int], column: str) -> Matched:
    """Exactly, both ways. A score without a place in the LMS's list is a problem; who is not in the gradebook has
    handed in nothing, and is noted."""
    at = table.index(column)
    refuse_twice(table, people, at)
    known = {student.id for student in book.students}
    graded = {student for student, name in book.scores if name in names}
    matched = {number: one for number in people if (one := match(table.rows[number][at], known))}
    if known and not matched:
        message = f"No student of the gradebook is in the column {column!r}."
        raise CourseError(message, hint=better(table, people, known), file=table.path)
    others = [number for number in people if number not in matched]
    problems = [
        f"{table.path.name}:{table.lines[number]}: no {column}, so no score"
        for number in others
        if not table.rows[number][at]
    ]
    lost = sorted(graded - set(matched.values()))
    problems += [f"{student}: has a score, but is not in {table.path.name}" for student in lost]
    notes = [f"{one}: handed in nothing of these" for one in matched.values() if one not in graded]
    named = [cell for number in others if (cell := table.rows[number][at])]
    notes += [f"{one}: in {table.path.name}, but not in the gradebook" for one in named]
    return Matched(students=matched, problems=problems, notes=notes)


def match(cell: str, known: set[str]) -> str:
    """What the gradebook calls this id: a folder's name is made plain when it is collected, and when it is graded.

    A gradebook of nbgrader's own making has ids as they are; but one that looks as if we had made it plain is not
    taken for another student's.
    """
    forms = (plain_name(plain_name(cell)), plain_name(cell), *(() if DIGESTED.fullmatch(cell) else (cell,)))
    return next((form for form in forms if cell and form in known), "")


def refuse_twice(table: Table, people: Sequence[int], at: int) -> None:
    counts = Counter(table.rows[number][at] for number in people if table.rows[number][at])
    if twice := [one for one, count in counts.items() if count > 1]:
        message = f"{twice[0]!r} stands in the column {table.header[at]!r} of two rows."
        raise CourseError(message, hint="Name a column with --id that tells them apart.", file=table.path)


def better(table: Table, people: Sequence[int], known: set[str]) -> str:
    """The column that would fit, where there is one."""
    fits = {
        name: sum(bool(match(table.rows[number][at], known)) for number in people)
        for at, name in enumerate(table.header)
        if name
    }
    best = max(fits, key=lambda name: fits[name])
    if fits[best]:
        return f"The column {best!r} holds {fits[best]} of {len(known)}: add --id {best!r}."
    return f"The gradebook's ids look like {min(known)!r}: which file and column has those?"


def find_columns(
    names: Sequence[str], table: Table, columns: Mapping[str, str], title_of: Callable[[str], str], needed: bool = True
) -> tuple[dict[str, int], list[str]]:
    """Where each exercise's column is, and which have none. A column's title is the exercise's name, or what the
    settings say; two that fit fit neither."""
    titles = {at: title for at, header in enumerate(table.header) if (title := title_of(header))}
    found: dict[str, int] = {}
    problems: list[str] = []
    for name in names:
        wanted = columns.get(name, name)
        fitting = [at for at, title in titles.items() if wanted == table.header[at] or same(title, wanted)]
        if len(fitting) == 1:
            found[name] = fitting[0]
        elif fitting:
            problems.append(f"{name}: {len(fitting)} columns of {table.path.name} are called {wanted!r}")
        else:
            problems.append(f"{name}: no column of {table.path.name} is called {wanted!r}")
    if not found and needed:
        near = nearest(names[0] if names else "", titles.values(), "columns")
        hint = f'Say which with `column = "…"` in course.toml. {near}'
        raise CourseError("No exercise has a column here.", hint=hint, file=table.path, line=1)
    return found, problems


def same(title: str, name: str) -> bool:
    return re.sub(r"\W+|_", "", title).casefold() == re.sub(r"\W+|_", "", name).casefold()


def as_number(text: str) -> float | None:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None
