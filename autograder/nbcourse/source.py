"""The instructor's notebook, as nbgrader's gradebook knows it, and whether it is what the checks grade.

`as_recorded` does to source/NAME/NAME.ipynb what `nbgrader generate_assignment` does before it
fills the gradebook: stubs in the place of solutions, checksums, hidden tests still there.
Source: nbgrader 0.9.6, converters/generate_assignment.py.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.preprocessors import ClearHiddenTests, ClearOutput, ClearSolutions, ComputeChecksums, LockCells
from traitlets.config import Config

from autograder.build import instructor_notebook
from autograder.engine.notebooks import normalised
from autograder.errors import CourseError
from autograder.exercises import Exercise
from autograder.reports.gradebook_cells import read_notebook

if TYPE_CHECKING:
    from autograder.nbcourse.course import Course  # nbgrader's whole application; `grade` records without it

# What no student gets: nbgrader acts on these words, wherever in a line they stand.
KEPT_BACK = re.compile(r"^[^\n]*BEGIN (HIDDEN TESTS|MARK SCHEME).*?END \1[^\n]*$", re.MULTILINE | re.DOTALL)
Graded = Mapping[str, tuple[float, str]]  # a graded cell's name -> its points, its source


def as_recorded(path: Path, config: Config) -> NotebookNode:
    """The notebook at `path` as `nbgrader generate_assignment` records it. Raises `CourseError`."""
    notebook: NotebookNode = read_notebook(path)
    for step in (LockCells, ClearSolutions, ClearOutput, ComputeChecksums):
        notebook, _ = step(config=config)(notebook, {})
    return notebook


def as_shown(recorded: NotebookNode, config: Config) -> NotebookNode:
    """The same without hidden tests: `nbgrader generate_feedback` shows students what autograded/ holds.

    A task keeps its mark scheme, which whoever grades by hand works with.
    """
    notebook: NotebookNode = nbformat.from_dict(recorded)
    notebook, _ = ClearHiddenTests(config=config)(notebook, {})
    return notebook


def refuse_stale(course: Course, exercise: Exercise) -> None:
    """Raise `CourseError` where a notebook of the course holds other checks than those that will grade."""
    instructors = instructor_notebook(exercise)
    own = course.source(exercise.name) / exercise.notebook.name
    again = f"Run `autograder nbgrader init {course.root}`"
    if not own.is_file():
        raise CourseError("The course has no such assignment yet.", hint=f"{again}.", file=own)
    hint = f"{again}: it mends this, or names what was changed by hand."
    refuse_other_checks(own, graded_cells(instructors), graded_cells(read_notebook(own)), hint)
    # The course hands out its own release/. The one of our repository may have the points of another course.toml.
    handed_out = course.release(exercise.name) / exercise.notebook.name
    if handed_out.is_file():
        released, hint = graded_cells(instructors, hidden=False), f"{again}, and hand the new release out."
        refuse_other_checks(handed_out, released, graded_cells(read_notebook(handed_out)), hint)


def refuse_other_checks(path: Path, checks: Graded, found: Graded, hint: str) -> None:
    odd = sorted(name for name in {*checks, *found} if checks.get(name) != found.get(name))
    if odd:
        more = f" and {len(odd) - 3} more" if len(odd) > 3 else ""
        message = f"This notebook is older than the checks, or was changed: {', '.join(odd[:3])}{more}."
        raise CourseError(message, hint=hint, file=path)


def graded_cells(notebook: Any, hidden: bool = True) -> dict[str, tuple[float, str]]:
    """The test cells; without what is `hidden`, as students get them."""
    return {
        cell.metadata.nbgrader["grade_id"]: (float(cell.metadata.nbgrader["points"]), text_of(cell.source, hidden))
        for cell in notebook.cells
        if utils.is_grade(cell)
    }


def text_of(source: str, hidden: bool) -> str:
    return normalised(source) if hidden else released_text(source)


def released_text(source: str) -> str:
    """A cell's text as it was handed out, without what editors change."""
    return normalised(KEPT_BACK.sub("", source))
