"""A released notebook, filled in as a student would: the way from gallery files to submissions.

A notebook is handled as the JSON that it is: grading needs nothing that takes long to import.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from typing import Any, TypeVar

from autograder.errors import ReleaseError
from autograder.exercises import Exercise

Notebook = TypeVar("Notebook", bound=dict[str, Any])


def released(exercise: Exercise) -> dict[str, Any]:
    """The released notebook as it is on disk, with each source as one text; `ReleaseError` if there is none yet."""
    if not exercise.notebook.is_file():
        hint = f"Run `autograder release {exercise.name}`."
        raise ReleaseError("This notebook has not been released yet.", hint=hint, file=exercise.notebook)
    notebook: dict[str, Any] = json.loads(exercise.notebook.read_bytes())
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
    return notebook


def fill(notebook: Notebook, sources: Mapping[str, str]) -> Notebook:
    """A copy of a released notebook whose solution cells hold other sources.

    notebook: as `released` reads it; it is left as it was.
    sources: the new source of each solution cell, by its grade_id; the others keep their stubs.
    Raises `ReleaseError` for a grade_id that the notebook has no solution cell for.
    """
    filled = copy.deepcopy(notebook)
    cells = solution_cells(filled)
    if unknown := sorted(set(sources) - set(cells)):
        raise ReleaseError(f"The notebook has no solution cell {unknown[0]!r}.", hint=f"It has: {', '.join(cells)}.")
    for name, source in sources.items():
        cells[name]["source"] = source
    return filled


def solution_cells(notebook: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The notebook's solution cells, by grade_id, in order; those of an instructor notebook hold the answers."""
    marked = ((cell, cell["metadata"].get("nbgrader", {})) for cell in notebook["cells"])
    return {marks["grade_id"]: cell for cell, marks in marked if marks.get("solution")}


def as_bytes(notebook: Mapping[str, Any]) -> bytes:
    """The file that Jupyter would open."""
    return json.dumps(notebook, ensure_ascii=False, indent=1).encode()
