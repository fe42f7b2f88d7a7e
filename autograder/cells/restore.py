"""A student's notebook -> the cells to run: what nbgrader locked is put back as the gradebook has it.

What nbgrader's ClearOutput, DeduplicateIds, OverwriteCells and CheckCellMetadata do, but for one student at a time: of
a cell that was copied the last copy counts, and a test that was deleted, or is to be skipped, earns nothing.
The file is a student's: it is read as data, under caps, and rebuilt from what a notebook can hold.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec
from nbformat import NotebookNode
from nbgrader.utils import compute_checksum

from autograder.cells.plan import SKIP, NotebookPlan, Wanted, differ, tags_of
from autograder.engine.notebooks import (
    MAXIMUM_CELL,
    MAXIMUM_CELLS,
    Unusable,
    cells_of,
    decode_notebook,
    grade_id_of,
    text_of,
)
from autograder.engine.results import Problem

DELETED = "This test was deleted from the notebook: it earns nothing."
UNSEEN = "This question was deleted from the notebook: look for an answer elsewhere in it."
SKIPPED = f"This test carries the tag `{SKIP}`, so it was not run: it earns nothing. Remove the tag."


class Threw(msgspec.Struct, frozen=True):
    """What a cell raised: its type and bases, its message, the cells and lines on the way."""

    types: list[str]
    message: str
    lines: list[tuple[int, int]]


class Output(msgspec.Struct, frozen=True):
    """`kind` is stdout, stderr, display or result; `data` by MIME type. All of it comes from the student's process."""

    kind: str
    data: dict[str, str]


class Ran(msgspec.Struct, frozen=True):
    """What became of one cell. `ended` says how the process ended in it, "" where it did not.

    `value` is a test's result, beside what it put out: of that something may have been left out.
    """

    error: Threw | None
    late: bool
    outputs: list[Output]
    ended: str = ""
    value: str = ""


@dataclass
class WorkCell:
    """A cell of the notebook that is graded. `absent` says why it is not run at all."""

    cell_type: str
    source: str
    tags: tuple[str, ...] = ()
    attachments: Any = None  # the student's word, which `executed` reads
    wanted: Wanted | None = None
    absent: str = ""
    ran: Ran | None = None

    @property
    def is_test(self) -> bool:
        return self.wanted is not None and self.wanted.is_test

    @property
    def runs(self) -> bool:
        """A blank cell is not run, nor one that the instructor skips, or the student where it is one's own."""
        owned = self.wanted is None or not self.wanted.locked
        skipped = (SKIP in self.tags and owned) or (self.wanted is not None and self.wanted.skipped)
        return self.cell_type == "code" and bool(self.source.strip()) and not self.absent and not skipped

    @property
    def metadata(self) -> dict[str, Any]:
        """nbgrader's, as it would write it: nothing in it is the student's word."""
        if self.wanted is None:
            return {}
        told = {name: getattr(self.wanted, name) for name in ("grade", "solution", "locked", "checksum", "cell_type")}
        told |= {"grade_id": self.wanted.name, "schema_version": 3, "task": self.wanted.task}
        return told | ({"points": self.wanted.points} if self.wanted.grade or self.wanted.task else {})

    @property
    def unanswered(self) -> bool:
        """Still what was handed out, also where an editor changed line ends or trailing blanks."""
        if self.wanted is None or not self.wanted.solution or self.absent:
            return False
        if not differ(self.source, self.wanted.source):
            return True
        node = NotebookNode(
            cell_type=self.cell_type, source=self.source, metadata=NotebookNode(nbgrader=NotebookNode(self.metadata))
        )
        return bool(self.wanted.checksum) and compute_checksum(node) == self.wanted.checksum


def restore(content: bytes, plan: NotebookPlan) -> tuple[list[WorkCell], list[Problem]]:
    """The notebook's cells, and what was odd about them. Raises `Unusable`."""
    raw = raw_cells(content)
    cells: list[WorkCell] = []
    problems: list[Problem] = []
    last = {grade_id_of(cell): number for number, cell in enumerate(raw)}
    for number, cell in enumerate(raw):
        name = grade_id_of(cell)
        wanted = plan.cells.get(name) if last[name] == number else None
        if wanted is None and name in plan.cells:
            text = f"This cell (`{name}`) is there twice, also as cell {last[name] + 1}: that one counts."
            problems.append(Problem(message=text, where=f"cell {number + 1}"))
        cells.append(work_cell(cell, wanted))
    if plan.cells and not any(cell.wanted for cell in cells):
        text = "No cell carries nbgrader's ids. Was the notebook saved by a program that drops them?"
        problems.append(Problem(message=text))
    problems += add_missing(cells, plan)
    return cells, problems


def raw_cells(content: bytes) -> list[dict[str, Any]]:
    if not content.strip():
        raise Unusable("The file is empty. Save the notebook and hand it in again.")
    found = decode_notebook(content)
    raw = cells_of(found) if isinstance(found, dict) else None
    if not isinstance(raw, list):
        raise Unusable("This is not a Jupyter notebook: it has no list of cells.")
    if len(raw) > 2 * MAXIMUM_CELLS:
        raise Unusable(f"The file has more than {2 * MAXIMUM_CELLS:,} cells.")
    return [cell for cell in raw if isinstance(cell, dict)]


def work_cell(cell: dict[str, Any], wanted: Wanted | None) -> WorkCell:
    kind = cell.get("cell_type")
    source = text_of(cell.get("source", cell.get("input"))).replace("\r\n", "\n")
    if len(source) > MAXIMUM_CELL:
        source = f"# This cell held over {MAXIMUM_CELL:,} characters and was left out."
    known = kind if kind in ("code", "raw") else "markdown"
    made = WorkCell(known, source, tags_of(cell), cell.get("attachments"), wanted)
    if wanted is not None:
        made.cell_type = wanted.cell_type
        if wanted.locked:
            made.source = wanted.source
        if wanted.is_test and SKIP in made.tags and not wanted.skipped:
            made.absent = SKIPPED
    return made


def add_missing(cells: list[WorkCell], plan: NotebookPlan) -> list[Problem]:
    """Put deleted cells that carry points back behind the one that they followed, so that a human sees them."""
    problems = []
    before: WorkCell | None = None
    there = {cell.wanted.name: cell for cell in cells if cell.wanted}
    for name, wanted in plan.cells.items():
        if name in there:
            before = there[name]
        elif wanted.grade or wanted.task:
            why = UNSEEN if wanted.solution else DELETED if wanted.is_test and not plan.puts_back else ""
            added = WorkCell(wanted.cell_type, wanted.source, wanted=wanted, absent=why)
            cells.insert(position_of(cells, before) + 1, added)
            before = added
            problems.append(Problem(message=f"The cell `{name}` was deleted from the notebook; it was put back."))
    return problems


def position_of(cells: list[WorkCell], cell: WorkCell | None) -> int:
    return next((index for index, one in enumerate(cells) if one is cell), -1)
