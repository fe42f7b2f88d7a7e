"""CSV tables that an LMS or a spreadsheet wrote, and those that they are to read.

    read_table     strict: what cannot be read for certain is an error with its line
    write_table    atomic, and no cell is a spreadsheet's formula

A cell of ours may hold a name that a student chose: `=HYPERLINK(…)`. Opened by an instructor, it would run.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from autograder.course.names import nearest
from autograder.errors import CourseError, UsageError
from autograder.reports.files import write_atomically

MAXIMUM_SIZE = 64 * 1024 * 1024
DELIMITERS = ",;\t"
PLAIN = re.compile(r"-?\d{1,15}(?:[.,]\d{1,15})?|-", re.ASCII)  # a number, or a dash for "no grade"
# Formulas begin a cell. A program that takes another delimiter for the end of cells sees beginnings inside ours.
FORMULA = re.compile(r"((?:^|[;,\t\r\n|])[\s\"']*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")

Cell = str | int | float | None


class Table(msgspec.Struct, frozen=True):
    """Rows are as long as the header; `lines` says where each one begins in the file."""

    path: Path
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]

    def index(self, name: str) -> int:
        """Where the column is; `UsageError` with the nearest name where it is missing."""
        if name in self.header:
            return self.header.index(name)
        hint = nearest(name, filter(None, self.header), "columns")
        raise UsageError(f"There is no column {name!r}.", hint=hint, file=self.path, line=1)

    def column(self, name: str) -> list[str]:
        at = self.index(name)
        return [row[at] for row in self.rows]


def read_table(path: Path) -> Table:
    """The table in a CSV file, its cells without spaces around them. Raises `CourseError`, `UsageError`."""
    text = read_text(path)
    try:
        rows = list(numbered_rows(text, delimiter_of(text)))
    except csv.Error as error:
        raise unreadable(path, f"This is no CSV table: {error}.") from error
    if not rows:
        raise unreadable(path, "The file is empty.")
    (_, header), *rest = rows
    check_header(path, header)
    for line, row in rest:
        if len(row) > len(header) and any(row[len(header) :]):
            raise unreadable(path, f"This row has {len(row)} cells under {len(header)} columns.", line)
    padded = (tuple([*row, *[""] * len(header)][: len(header)]) for _, row in rest)
    return Table(path, tuple(header), tuple(padded), tuple(line for line, _ in rest))


def read_text(path: Path) -> str:
    try:
        if path.stat().st_size > MAXIMUM_SIZE:
            raise unreadable(path, f"This file is over {MAXIMUM_SIZE >> 20} MiB.")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise unreadable(path, "This file is not UTF-8 text.") from error
    except OSError as error:
        raise UsageError(
            f"This file cannot be read: {error.strerror}.", hint="Name the CSV file.", file=path
        ) from error


def unreadable(path: Path, message: str, line: int | None = None) -> CourseError:
    hint = "Export it again, or save it from the spreadsheet as “CSV UTF-8”."
    return CourseError(message, hint=hint, file=path, line=line)


def delimiter_of(text: str) -> str:
    """The one that the header has most of, outside its quotes."""
    header = next(iter(text.splitlines()), "")
    bare = re.sub(r'"[^"]*"', "", header)
    return max(DELIMITERS, key=bare.count)


def numbered_rows(text: str, delimiter: str) -> Iterable[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = 1
    for row in reader:
        cells = [cell.strip() for cell in row]
        if any(cells):
            yield start, cells
        start = reader.line_num + 1


def check_header(path: Path, header: Sequence[str]) -> None:
    twice = [name for name, count in Counter(filter(None, header)).items() if count > 1]
    if twice:
        raise unreadable(path, f"Two columns are called {twice[0]!r}.", 1)


# --- writing -------------------------------------------------------------------------------


def write_table(path: Path, rows: Iterable[Sequence[Cell]]) -> Path:
    """Write the rows as CSV, whole or not at all. Numbers are written as numbers, everything else as text."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows([written(cell) for cell in row] for row in rows)
    return write_atomically(path, out.getvalue())


def written(cell: Cell) -> str:
    """A number as a number; text so that no spreadsheet takes it for a formula."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return escaped(cell)
    value = round(float(cell), 6)
    return str(int(value)) if value.is_integer() else repr(value)


def escaped(text: str) -> str:
    """The text with an apostrophe before whatever a spreadsheet would compute; a plain number stays one."""
    if PLAIN.fullmatch(text):
        return text
    text = text.encode("utf-8", "replace").decode().replace("\0", "")  # a lone surrogate cannot be written
    guarded = FORMULA.sub(r"\1'", text)
    return f"'{guarded}" if text[:1] in ("\t", "\r", "\n") else guarded
