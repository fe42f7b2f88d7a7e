"""What the gradebook knows of an assignment: every cell that nbgrader answers for, hidden tests included.

`nbgrader generate_assignment` writes it there before it takes the hidden tests out of the release. A test is run as
it stands there, whatever became of it in the student's notebook.
Source: nbgrader 0.9.6, converters/generate_assignment.py and preprocessors/overwritecells.py.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import re
from typing import Any

import msgspec
from nbgrader.api import Assignment, Gradebook

from autograder.cells.course import Course, all_submissions
from autograder.engine.notebooks import cells_of, decode_notebook, normalised, text_of
from autograder.errors import CourseError, UsageError

SKIP = "skip-execution"  # nbclient leaves a cell with this tag out
_WORD = re.compile(r"[\w.:-]{1,80}")


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """One cell as the gradebook has it. `grade_cell` and `comment_cell` are the ids of its rows, "" for none."""

    name: str
    cell_type: str
    source: str
    checksum: str
    locked: bool
    grade: bool = False
    solution: bool = False
    task: bool = False
    points: float = 0.0
    skipped: bool = False  # the instructor tagged it `skip-execution`
    grade_cell: str = ""
    comment_cell: str = ""

    @property
    def is_test(self) -> bool:
        """Graded by what it puts out."""
        return self.grade and not self.solution and self.cell_type == "code"


class NotebookPlan(msgspec.Struct, frozen=True, kw_only=True):
    """`cells` by name, in the notebook's order."""

    name: str
    row: str  # its id in the gradebook
    kernelspec: dict[str, Any]
    cells: dict[str, Wanted]
    prose: tuple[str, ...] = ()  # what the instructor wrote between them
    puts_back: bool = False  # a deleted test is run all the same (`OverwriteCells.add_missing_cells`)


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    assignment: str
    row: str
    notebooks: dict[str, NotebookPlan]

    @property
    def digest(self) -> str:
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()


def plans_of(gradebook: Gradebook, course: Course, names: list[str]) -> list[Plan]:
    """The assignments of these names, or all that somebody handed in. Raises `UsageError` for one that is not known."""
    rows = {row.name: row for row in gradebook.db.query(Assignment).order_by(Assignment.name)}
    for name in names:
        if name not in rows:
            raise UsageError(f"The gradebook knows no assignment {name!r}.", hint=nearest(name, list(rows)))
    chosen = names or sorted({one.assignment for one in all_submissions(course)} & rows.keys())
    if not chosen:
        hint = f"Expected submitted/STUDENT/ASSIGNMENT/. The gradebook knows: {', '.join(rows) or 'no assignment'}."
        raise UsageError("Nobody handed in an assignment of this course.", hint=hint, file=course.root)
    return [plan_of(course, rows[name]) for name in chosen]


def nearest(name: str, known: list[str]) -> str:
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    guess = f"Did you mean {close[0]!r}? " if close else ""
    listed = f"It knows: {', '.join(known)}. " if known else ""
    return f"{guess}{listed}`nbgrader generate_assignment {name}` records a new or renamed one."


def plan_of(course: Course, row: Any) -> Plan:
    """Raises `CourseError` where the gradebook lacks the cells, or the source has newer tests than it."""
    notebooks = {notebook.name: notebook_plan(course, row.name, notebook) for notebook in row.notebooks}
    if not any(plan.cells for plan in notebooks.values()):
        hint = f"Run `nbgrader generate_assignment {row.name}` in the course folder, without --no-db."
        raise CourseError(f"The gradebook knows {row.name!r}, but none of its tests.", hint=hint)
    return Plan(assignment=row.name, row=row.id, notebooks=notebooks)


def notebook_plan(course: Course, assignment: str, notebook: Any) -> NotebookPlan:
    kernelspec = json.loads(notebook.kernelspec or "null") or {}
    require_python(kernelspec, f"{assignment}/{notebook.name}")
    written = read_source(course, assignment, notebook.name)
    source = {cell["metadata"]["nbgrader"]["grade_id"]: cell for cell in written if named(cell)}
    cells = {cell.name: cell for cell in wanted_cells(notebook, source)}
    require_fresh(course, assignment, notebook.name, cells, source)
    order = {name: position for position, name in enumerate(source)}
    ordered = sorted(cells, key=lambda name: order.get(name, len(order)))
    return NotebookPlan(
        name=notebook.name,
        row=notebook.id,
        kernelspec=kernelspec,
        cells={name: cells[name] for name in ordered},
        prose=tuple(
            text_of(cell.get("source")) for cell in written if cell.get("cell_type") == "markdown" and not named(cell)
        ),
        puts_back=bool(course.option("OverwriteCells", "add_missing_cells", False)),
    )


def wanted_cells(notebook: Any, source: dict[str, dict[str, Any]]) -> list[Wanted]:
    graded = {cell.name: cell for cell in [*notebook.grade_cells, *notebook.task_cells]}
    tasks = {cell.name: cell for cell in notebook.task_cells}
    commented = {cell.name: cell for cell in notebook.solution_cells} | tasks
    return [
        Wanted(
            name=cell.name,
            cell_type=cell.cell_type,
            source=cell.source or "",
            checksum=cell.checksum or "",
            locked=cell.locked,
            grade=cell.name in graded and cell.name not in tasks,
            solution=cell.name in commented and cell.name not in tasks,
            task=cell.name in tasks,
            points=float(graded[cell.name].max_score or 0.0) if cell.name in graded else 0.0,
            skipped=SKIP in tags_of(source.get(cell.name, {})),
            grade_cell=graded[cell.name].id if cell.name in graded else "",
            comment_cell=commented[cell.name].id if cell.name in commented else "",
        )
        for cell in notebook.source_cells
    ]


def require_python(kernelspec: dict[str, Any], where: str) -> None:
    language = str(kernelspec.get("language") or kernelspec.get("name") or "python").lower()
    if "python" not in language:
        hint = "Grade this assignment with `nbgrader autograde`."
        raise CourseError(f"{where} is written for the kernel {language!r}; only Python runs here.", hint=hint)


# --- the instructor's source, where it is at hand --------------------------------------------


def read_source(course: Course, assignment: str, name: str) -> list[dict[str, Any]]:
    """The cells of the source notebook, between those of the course's header and footer; none where there is none."""
    path = course.source(assignment) / f"{name}.ipynb"
    if not path.is_file():
        return []
    around = [course.option("IncludeHeaderFooter", place, "") for place in ("header", "footer")]
    header, footer = (course.root / place if place else None for place in around)
    paths = [part for part in (header, path, footer) if part and part.is_file()]
    return [cell for part in paths for cell in cells_of(decode_notebook(part.read_bytes()))]


def named(cell: dict[str, Any]) -> bool:
    return bool(cell.get("metadata", {}).get("nbgrader", {}).get("grade_id"))


def tags_of(cell: dict[str, Any]) -> tuple[str, ...]:
    """A cell's tags. A student can write anything there, and a page shows them as classes: so only words."""
    metadata = cell.get("metadata")
    tags = metadata.get("tags") if isinstance(metadata, dict) else None
    return (
        tuple(dict.fromkeys(tag for tag in tags if isinstance(tag, str) and _WORD.fullmatch(tag)))
        if isinstance(tags, list)
        else ()
    )


def require_fresh(
    course: Course, assignment: str, name: str, cells: dict[str, Wanted], source: dict[str, dict[str, Any]]
) -> None:
    """A test that was changed after the release would be graded as it was: nbgrader says nothing about that."""
    theirs = {key: text_of(cell.get("source")) for key, cell in source.items() if is_test_source(cell)}
    ours = {key: cell.source for key, cell in cells.items() if cell.is_test}
    # `### AUTOTEST` lines become tests when the assignment is generated.
    written = {key: text for key, text in theirs.items() if "AUTOTEST" not in text}
    odd = [key for key in theirs if key not in ours or differ(written.get(key, ours[key]), ours[key])]
    odd += [key for key in ours if source and key not in theirs]
    if odd:
        raise CourseError(
            f"The source has other tests than the gradebook ({', '.join(sorted(odd))}).",
            hint=f"Run `nbgrader generate_assignment {assignment} --force`, then grade again.",
            file=course.source(assignment) / f"{name}.ipynb",
        )


def is_test_source(cell: dict[str, Any]) -> bool:
    told = cell["metadata"]["nbgrader"]
    return bool(told.get("grade") and not told.get("solution") and cell.get("cell_type") == "code")


def differ(one: str, other: str) -> bool:
    return normalised(one) != normalised(other)
