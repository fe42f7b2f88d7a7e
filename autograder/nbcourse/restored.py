"""A student's file with our cells put back, as nbgrader's OverwriteCells leaves it.

    restored   a file's bytes -> a notebook, the student's answers between cells of ours, and what of it is to be run
    empty      for a file that is no notebook: the checks, and what is wrong

A locked cell is ours whatever the student made of it. The last of several copies counts. A cell
that lost its nbgrader metadata on the way is known by its text, an answer by the function that it
defines. A test cell that is gone comes back, so that its score can be seen. Of the student's own
metadata nothing is kept.
Source: nbgrader 0.9.6, preprocessors/overwritecells.py and deduplicateids.py.
"""

from __future__ import annotations

import copy
import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader import utils

from autograder.engine.notebooks import (
    MAXIMUM_CELL,
    MAXIMUM_CELLS,
    Cell,
    cells_of,
    decode_notebook,
    grade_id_of,
    normalised,
    script_cells,
    text_of,
)
from autograder.engine.results import Problem
from autograder.nbcourse import shown
from autograder.nbcourse.source import released_text

_DEFINITION = re.compile(r"^(?:async )?(?:def|class) (\w+)", re.MULTILINE)
_MARKER = re.compile(r"\A# ?%%.*\n?")


def restored(
    content: bytes, suffix: str, source: NotebookNode, problems: Sequence[Problem] = (), showcase: bool = False
) -> tuple[NotebookNode, list[Cell]]:
    """The file as a notebook with the cells of `source` put back, and its cells to run, numbered by their places.

    problems: of the file as a whole, said on top. showcase: also run our figures. Raises `Unusable`.
    """
    theirs = raw_cells(content, suffix)
    known = {name_of(cell): cell for cell in source.cells if name_of(cell)}
    names = identify(theirs, known)
    cells = [ours_or_theirs(cell, known.get(name)) for cell, name in zip(theirs, names, strict=True)]
    notebook = completed(cells, source, problems)
    copies = {normalised(cell.source) for cell in source.cells if utils.is_grade(cell) or is_figure(cell)}
    numbered = enumerate(notebook.cells, start=1)
    return notebook, [Cell(n, one.source, name_of(one)) for n, one in numbered if is_run(one, copies, showcase)]


def empty(source: NotebookNode, problems: Sequence[Problem]) -> NotebookNode:
    return completed([], source, problems)


def completed(cells: list[NotebookNode], source: NotebookNode, problems: Sequence[Problem]) -> NotebookNode:
    """A notebook of these cells, those of `source` that are missing, and a note on top."""
    add_missing(cells, source.cells)
    on_top = [note(problems)] if problems else []
    return node({**source, "cells": [*on_top, *with_ids(cells, source.cells)]})


def note(problems: Iterable[Problem]) -> NotebookNode:
    """A cell that says what is wrong with the file as a whole."""
    said = shown.fenced("\n".join(problem.message for problem in problems))
    text = f"**About this file**\n\n{said}"
    return node({"cell_type": "markdown", "id": "about-this-file", "metadata": {}, "source": text})


# --- the student's cells -------------------------------------------------------------------


def raw_cells(content: bytes, suffix: str) -> list[dict[str, Any]]:
    """The file's cells, in what the notebook format asks of them. Raises `Unusable`."""
    if suffix == ".py":
        sources = [_MARKER.sub("", cell.source) for cell in script_cells(content)]
        return [plain({"cell_type": "code", "source": source}) for source in sources]
    found = decode_notebook(content)
    cells = cells_of(found) if isinstance(found, dict) else None
    usable = (cell for cell in cells or () if isinstance(cell, dict) and isinstance(cell.get("cell_type"), str))
    return [plain(cell) for cell in usable][: 2 * MAXIMUM_CELLS]


def plain(cell: dict[str, Any]) -> dict[str, Any]:
    kind = cell["cell_type"] if cell["cell_type"] in ("code", "markdown", "raw") else "markdown"
    return {
        "cell_type": kind,
        "source": text_of(cell.get("source", cell.get("input")))[:MAXIMUM_CELL],
        "grade_id": grade_id_of(cell),
        "attachments": cell.get("attachments"),
    }


def identify(theirs: Sequence[dict[str, Any]], known: Mapping[str, Any]) -> list[str]:
    """For each of the student's cells the name of ours that it stands for, or "": by its id, its text, its function."""
    names = [""] * len(theirs)
    by_text = {released_text(cell.source): name for name, cell in known.items()}
    for candidates in (by_id, functools.partial(by_source, by_text), by_definition):
        free = {name for name in known if name not in names}
        for index in reversed(range(len(theirs))):  # the last copy counts
            fitting = [name for name in candidates(theirs[index]) if name in free]
            if fitting and not names[index]:
                names[index] = fitting[0]
                free.remove(fitting[0])
    return names


def by_id(cell: dict[str, Any]) -> list[str]:
    return [cell["grade_id"]]


def by_source(by_text: Mapping[str, str], cell: dict[str, Any]) -> list[str]:
    return [by_text.get(normalised(cell["source"]), "")]


def by_definition(cell: dict[str, Any]) -> list[str]:
    return _DEFINITION.findall(cell["source"]) if cell["cell_type"] == "code" else []


def ours_or_theirs(cell: dict[str, Any], source: Any) -> NotebookNode:
    """Our cell, with the student's text where it is an answer; else the student's own, without metadata."""
    if source is not None:
        return node({**source, **(answer(source.cell_type, cell) if not utils.is_locked(source) else {})})
    fields = answer(cell["cell_type"], cell)
    code: dict[str, Any] = {"outputs": [], "execution_count": None} if cell["cell_type"] == "code" else {}
    return node({"cell_type": cell["cell_type"], "metadata": {}, **fields, **code})


def answer(kind: str, cell: dict[str, Any]) -> dict[str, Any]:
    """What a student wrote, as a cell of this kind may hold it."""
    if kind == "code":
        return {"source": cell["source"]}
    return shown.answer(kind, cell["source"], cell["attachments"])


def node(fields: Mapping[str, Any]) -> NotebookNode:
    made: NotebookNode = nbformat.from_dict(copy.deepcopy(dict(fields)))
    return made


# --- the notebook --------------------------------------------------------------------------


def add_missing(cells: list[NotebookNode], source: Sequence[Any]) -> None:
    """Put test cells and questions that are gone behind what stands before them in the source."""
    before = ""
    for cell in source:
        name = name_of(cell)
        present = [index for index, one in enumerate(cells) if name and name_of(one) == name]
        if not present and (utils.is_grade(cell) or utils.is_task(cell)):
            at = next((index + 1 for index, one in enumerate(cells) if before and name_of(one) == before), len(cells))
            cells.insert(at, node(cell))
            present = [at]
        before = name if present else before


def with_ids(cells: Sequence[NotebookNode], source: Sequence[Any]) -> list[NotebookNode]:
    """Each cell with an id of ours: a student's could hold anything."""
    ids = {name_of(cell): cell["id"] for cell in source if name_of(cell) and "id" in cell}
    for number, cell in enumerate(cells, start=1):
        cell["id"] = ids.get(name_of(cell)) or f"added-{number}"
    return list(cells)


def is_run(cell: NotebookNode, copies: set[str], showcase: bool) -> bool:
    """Checks are not run here: their results are known. Nor is a copy of one that a student made."""
    if cell.cell_type != "code" or len(cell.source) >= MAXIMUM_CELL:
        return False
    return (showcase and is_figure(cell)) or normalised(cell.source) not in copies


def is_figure(cell: Any) -> bool:
    return "showcase" in cell.metadata.get("tags", [])


def name_of(cell: Any) -> str:
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))
