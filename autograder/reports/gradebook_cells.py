"""What nbgrader's gradebook knows of an exercise: its assignment, its notebook, its cells.

The rows are those that nbgrader's `SaveCells` makes, from the same notebook metadata.
Source: nbgrader 0.9.6, preprocessors/savecells.py.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

import msgspec
import nbformat
import sqlalchemy
from nbgrader import utils
from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    GradeCell,
    Notebook,
    SolutionCell,
    SourceCell,
    TaskCell,
)

from autograder.errors import CourseError

HIDDEN_TESTS = "BEGIN HIDDEN TESTS"


class Cells(msgspec.Struct, frozen=True, kw_only=True):
    """The ids of an exercise's rows."""

    path: Path
    assignment_id: str
    notebook_id: str
    automatic: dict[str, float]  # the name of every automatically graded cell -> its points
    ids: dict[str, str]  # the name of every graded cell -> its id
    graded: tuple[str, ...]  # ids that need a grade
    commented: tuple[str, ...]  # ids that need a comment


def ensure_cells(gradebook: Gradebook, exercise: str, path: Path, source: Any) -> Cells:
    """Bring the exercise's rows in line with the notebook `source`, which was read from `path`, in one transaction."""
    cells = [cell for cell in source.cells if is_known(cell)]
    notebook = find_or_add_notebook(gradebook, exercise, json.dumps(source.metadata.get("kernelspec", {})))
    rows = {kind: sync(gradebook.db, kind, notebook, wanted(kind, cells), path) for kind in KINDS}
    gradebook.db.commit()
    graded = rows[GradeCell] | rows[TaskCell]
    return Cells(
        path=path,
        assignment_id=notebook.assignment_id,
        notebook_id=notebook.id,
        automatic={name_of(cell): float(cell.metadata.nbgrader["points"]) for cell in cells if is_automatic(cell)},
        ids=graded,
        graded=tuple(graded.values()),
        commented=tuple((rows[SolutionCell] | rows[TaskCell]).values()),
    )


def read_notebook(path: Path) -> Any:
    try:
        return nbformat.read(path, as_version=4)
    except (OSError, ValueError, nbformat.ValidationError) as error:
        hint = "Make the release again."
        raise CourseError(f"this notebook cannot be read ({error}).", hint=hint, file=path) from error


def find_or_add_notebook(gradebook: Gradebook, exercise: str, kernelspec: str) -> Any:
    db = gradebook.db
    assignment = db.query(Assignment).filter_by(name=exercise).one_or_none()
    assignment = assignment or Assignment(name=exercise, course_id=gradebook.course_id)
    db.add(assignment)
    db.flush()
    keys = {"name": exercise, "assignment_id": assignment.id}
    notebook = db.query(Notebook).filter_by(**keys).one_or_none() or Notebook(**keys)
    notebook.kernelspec = kernelspec
    db.add(notebook)
    db.flush()
    return notebook


def refuse_renamed(db: Any, exercise: str, source: Any, known: Collection[str]) -> None:
    """Raise `CourseError` where the exercise would become a second assignment beside its own old one.

    source: its instructor's notebook; known: the names of all exercises that there are
    """
    names = {name for (name,) in db.query(Assignment.name)}
    graded = {name_of(cell) for cell in source.cells if utils.is_grade(cell)}
    if exercise in names or not graded:
        return
    for name in sorted(names - {*known}):
        if graded == graded_names(db, name):
            hint = (
                f"Name the exercise {name!r} again, or let its marks go: back the gradebook up, then run "
                f"`nbgrader db assignment remove {name} --force`."
            )
            raise CourseError(f"The gradebook knows {exercise!r} as {name!r}: has it been renamed?", hint=hint)


def graded_names(db: Any, assignment: str) -> set[str]:
    rows = db.query(GradeCell.name).join(Notebook, GradeCell.notebook_id == Notebook.id)
    rows = rows.join(Assignment, Notebook.assignment_id == Assignment.id).filter(Assignment.name == assignment)
    return {name for (name,) in rows}


# --- cells ---------------------------------------------------------------------------------


def name_of(cell: Any) -> str:
    return str(cell.metadata.nbgrader["grade_id"])


def is_known(cell: Any) -> bool:
    return any(is_kind(cell) for is_kind in (utils.is_grade, utils.is_solution, utils.is_locked, utils.is_task))


def is_automatic(cell: Any) -> bool:
    """Graded by its outcome: a written answer is a solution that is graded, or has no code."""
    return bool(utils.is_grade(cell) and not utils.is_solution(cell) and cell.cell_type == "code")


def worth(cell: Any) -> dict[str, Any]:
    return {"max_score": float(cell.metadata.nbgrader["points"]), "cell_type": cell.cell_type}


def source(cell: Any) -> dict[str, Any]:
    return {
        "cell_type": cell.cell_type,
        "locked": utils.is_locked(cell),
        "source": cell.source,
        "checksum": cell.metadata.nbgrader.get("checksum"),
    }


# A table of nbgrader's -> which cells it lists, what it says of one
KINDS: dict[Any, Any] = {
    GradeCell: (utils.is_grade, worth),
    SolutionCell: (utils.is_solution, lambda _: {}),
    TaskCell: (utils.is_task, worth),
    SourceCell: (is_known, source),
}


def wanted(kind: Any, cells: list[Any]) -> dict[str, dict[str, Any]]:
    is_listed, fields = KINDS[kind]
    return {name_of(cell): fields(cell) for cell in cells if is_listed(cell)}


def sync(db: Any, kind: Any, notebook: Any, cells: dict[str, dict[str, Any]], path: Path) -> dict[str, str]:
    """Make the table list these cells, and no others. Their ids by name."""
    rows = {row.name: row for row in db.query(kind).filter_by(notebook_id=notebook.id)}
    for name in rows.keys() - cells.keys():
        remove(db, rows.pop(name), path)
    for name, fields in cells.items():
        row = rows.setdefault(name, kind(name=name, notebook_id=notebook.id))
        update(row, fields)
        db.add(row)
    db.flush()
    return {name: row.id for name, row in rows.items()}


def update(row: Any, fields: dict[str, Any]) -> None:
    # A gradebook that `nbgrader generate_assignment` filled holds the hidden tests, which
    # `nbgrader autograde` restores from there: a release must not replace them by its gap.
    if HIDDEN_TESTS in (getattr(row, "source", None) or "") and HIDDEN_TESTS not in fields["source"]:
        return
    for field, value in fields.items():
        setattr(row, field, value)


def remove(db: Any, row: Any, path: Path) -> None:
    """Remove a cell that the notebook no longer has; refuse where a human's marks would be lost."""
    if isinstance(row, BaseCell):
        for table, marks in ((Grade, (Grade.manual_score, Grade.extra_credit)), (Comment, (Comment.manual_comment,))):
            of_cell = table.cell_id == row.id
            if db.query(table).filter(of_cell, sqlalchemy.or_(*(mark.is_not(None) for mark in marks))).count():
                raise CourseError(
                    f"the cell {row.name} is gone, but the gradebook holds marks given to it by hand.",
                    hint="Put the cell back, or record into a new gradebook.",
                    file=path,
                )
            db.execute(sqlalchemy.delete(table).where(of_cell))
    db.delete(row)
