"""A student's file -> the code cells to run, and what was odd about it.

Everything in the file is a student's: it is parsed as data, under caps, and whatever cannot
be used becomes a `Problem` that the student reads. Which cells are ours (checks, figures) is
decided by comparing with the release, never by what the file says of itself.
"""

from __future__ import annotations

import codecs
import hashlib
import io
import json
import os
import re
import stat
import tokenize
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

from autograder.engine.results import Problem
from autograder.exports import otter_cells

MAXIMUM_SIZE = 64 * 1024 * 1024
MAXIMUM_CELL = 1_000_000  # characters: a cell of data belongs in a file
MAXIMUM_CELLS = 2000
ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "ascii",
    "iso8859-1",
    "iso8859-15",
    "cp1252",
)  # some of Python's others are quadratic
SUFFIXES = (".ipynb", ".py")
_DEFINITION = re.compile(r"^(?:def|class) (\w+)", re.MULTILINE)
_LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|\Z")  # those of `splitlines`
_CELL_MARKER = re.compile(r"^# ?%%.*$", re.MULTILINE)


class Unusable(Exception):
    """The file cannot be run at all; the message is for the student."""


class Cell(msgspec.Struct, frozen=True):
    """`number` counts all cells of the file from 1."""

    number: int
    source: str
    grade_id: str = ""


class Notebook(msgspec.Struct, frozen=True):
    cells: tuple[Cell, ...]
    problems: tuple[Problem, ...]


class Released(msgspec.Struct, frozen=True):
    """What the release knows: sources that grading does not run, its check cells' ids, what students define."""

    skipped: frozenset[str]
    check_ids: frozenset[str]
    functions: frozenset[str]
    first_lines: frozenset[str]  # of `skipped`

    def skips(self, source: str) -> bool:
        """Is this a cell that grading does not run? Most cells' first lines say no already."""
        text = source.strip()
        first = _LINE_END.split(text, maxsplit=1)[0].rstrip()
        return first in self.first_lines and normalised(text) in self.skipped

    @staticmethod
    def of(path: Path) -> Released:
        cells = [cell for cell in msgspec.json.decode(path.read_bytes())["cells"] if cell["cell_type"] == "code"]
        checks = [cell for cell in cells if cell["metadata"].get("nbgrader", {}).get("grade")]
        answers = [cell for cell in cells if cell["metadata"].get("nbgrader", {}).get("solution")]
        figures = [cell for cell in cells if "showcase" in cell["metadata"].get("tags", [])]
        check_ids = frozenset(cell["metadata"]["nbgrader"]["grade_id"] for cell in checks)
        ours = [text_of(cell["source"]) for cell in [*checks, *figures]]
        skipped = frozenset(map(normalised, [*ours, *otter_cells.sources(check_ids)]))
        return Released(
            skipped,
            check_ids,
            frozenset(name for cell in answers for name in _DEFINITION.findall(text_of(cell["source"]))),
            frozenset(text.split("\n")[0] for text in skipped),
        )


def suffix_of(path: Path) -> str:
    """As the system that it comes from reads it: to Windows `HW.IPYNB` is a notebook."""
    return path.suffix.lower()


def read_bytes(path: Path) -> bytes:
    """The file itself: no link (it could lead to another's work), no pipe, and not too large.

    Raises `Unusable`, or OSError where it is the machine that cannot read it.
    """
    if path.is_symlink():
        raise Unusable("The file is a link. Hand in the notebook itself.")
    if suffix_of(path) not in SUFFIXES:
        raise Unusable("This is neither a notebook (.ipynb) nor a script (.py). Hand in the notebook.")
    if not path.exists():
        raise Unusable(f"There is no notebook `{path.name}` in the folder that was handed in.")
    if path.is_socket():  # to open one fails, as if the machine could not read it
        raise Unusable("This is not a file. Hand in the notebook itself.")
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)  # `fdopen` would raise for a folder, as if the machine could not read it
        raise Unusable("This is not a file. Hand in the notebook itself.")
    with os.fdopen(descriptor, "rb") as file:
        if status.st_size > MAXIMUM_SIZE:
            raise Unusable(f"The file is over {MAXIMUM_SIZE >> 20} MiB. Clear its outputs and save it again.")
        return file.read(MAXIMUM_SIZE + 1)


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def parse(content: bytes, suffix: str, released: Released) -> Notebook:
    """The cells that grading runs, in order. Raises `Unusable`."""
    if not content.strip():
        raise Unusable("The file is empty. Save the notebook and hand it in again.")
    cells, problems = (script_cells(content), []) if suffix == ".py" else notebook_cells(content)
    if len(cells) > MAXIMUM_CELLS:
        raise Unusable(f"The file has more than {MAXIMUM_CELLS:,} code cells.")
    if not cells:
        raise Unusable("The notebook has no code cells. Hand in the notebook with your answers.")
    problems += duplicates(cells)
    problems += too_large(cells)
    problems += another_exercise(cells, released)
    kept = [cell for cell in cells if len(cell.source) <= MAXIMUM_CELL]
    return Notebook(tuple(cell for cell in kept if not released.skips(cell.source)), tuple(problems))


def script_cells(content: bytes) -> list[Cell]:
    """A script in jupytext's percent format, or one cell where it has no markers."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(content).readline)
        if codecs.lookup(encoding).name not in ENCODINGS:
            raise LookupError(encoding)
        text = clean(content.decode(encoding))
    except (SyntaxError, UnicodeError, LookupError) as error:  # the cookie may name any codec of Python's
        raise Unusable("The file is not text in UTF-8. Save it as a Python script and hand it in again.") from error
    starts = [0, *(match.start() for match in _CELL_MARKER.finditer(text)), len(text)]
    pieces = [text[a:b] for a, b in pairwise(starts)]
    code = enumerate((p for p in pieces if not re.match(r"# ?%%.*\[(markdown|raw)\]", p)), start=1)
    return [Cell(number, piece) for number, piece in code if piece.strip()]


def notebook_cells(content: bytes) -> tuple[list[Cell], list[Problem]]:
    found = decode_notebook(content)
    if not isinstance(found, dict) or not isinstance(raw := cells_of(found), list):
        raise Unusable("This is not a Jupyter notebook: it has no list of cells.")
    if len(raw) > 2 * MAXIMUM_CELLS:
        raise Unusable(f"The file has more than {2 * MAXIMUM_CELLS:,} cells.")
    cells, problems = [], []
    for number, cell in enumerate(raw, start=1):
        if not isinstance(cell, dict) or not isinstance(cell.get("cell_type"), str):
            problems.append(Problem(message="This cell is damaged and was left out.", where=f"cell {number}"))
        elif cell["cell_type"] == "code":
            cells.append(Cell(number, text_of(cell.get("source", cell.get("input"))), grade_id_of(cell)))
    return cells, problems


def decode_notebook(content: bytes) -> Any:
    for encoding in ("utf-8-sig", "utf-16"):
        try:
            return json.loads(content.decode(encoding))  # msgspec refuses half an emoji, which Jupyter writes
        except UnicodeDecodeError:
            continue
        except (ValueError, RecursionError) as error:
            where = f" (at line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
            raise Unusable(
                f"This is not a notebook, or it is cut off: its JSON cannot be read{where}. Save it again."
            ) from error
    raise Unusable("The file is not text in UTF-8. Save it again in JupyterLab and hand it in.")


def cells_of(notebook: dict[str, Any]) -> Any:
    """nbformat 4 keeps cells at the top, nbformat 3 in worksheets."""
    if "cells" in notebook:
        return notebook["cells"]
    sheets = notebook.get("worksheets")
    if not isinstance(sheets, list):
        return None
    lists = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
    return [cell for cells in lists if isinstance(cells, list) for cell in cells]


def text_of(source: Any) -> str:
    """A cell's source is a string or a list of lines."""
    if isinstance(source, list):
        return clean("".join(line for line in source if isinstance(line, str)))
    return clean(source) if isinstance(source, str) else ""


def clean(text: str) -> str:
    """JSON escapes and codecs such as utf-7 can yield lone surrogates, which nothing after this can encode."""
    return text.encode("utf-8", "replace").decode()


def grade_id_of(cell: dict[str, Any]) -> str:
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    return grade_id if isinstance(grade_id, str) else ""


def normalised(source: str) -> str:
    """Editors differ in line ends and trailing blanks; none of that makes a cell another one."""
    return "\n".join(line.rstrip() for line in source.strip().splitlines())


def another_exercise(cells: list[Cell], released: Released) -> Iterator[Problem]:
    if released.functions and not any(released.functions & names_in(cell.source) for cell in cells):
        message = f"None of the functions of this exercise ({', '.join(sorted(released.functions))}) is in this file."
        yield Problem(message=f"{message} Is it the notebook of another one?")


def names_in(source: str) -> set[str]:
    return set(re.findall(r"\w+", source))


def too_large(cells: list[Cell]) -> Iterator[Problem]:
    for cell in cells:
        if len(cell.source) > MAXIMUM_CELL:
            message = f"This cell holds over {MAXIMUM_CELL:,} characters and was left out."
            yield Problem(message=message, where=f"cell {cell.number}")


def duplicates(cells: list[Cell]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for cell in cells:
        if cell.grade_id and cell.grade_id in seen:
            yield Problem(
                message=f"This cell was copied from cell {seen[cell.grade_id]}. Both were run, in order.",
                where=f"cell {cell.number}",
            )
        seen.setdefault(cell.grade_id, cell.number)
