"""A solution script and its grader -> one instructor notebook, as nbgrader wants it.

    prose, plots, imports    locked, read-only
    `# BEGIN SOLUTION`       a solution cell, named for the first function that it defines
    a check                  a locked test cell behind the last solution cell that it uses
    what several checks use  in one folded cell behind the first imports
    a written question       a task cell whose mark scheme is the rubric, and a free cell for the answer

Every cell's name depends on its own heading or function, not on its position, so that an edit in one
place leaves the others' names, and with them a gradebook, alone.
"""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from nbformat import NotebookNode, v4

from autograder.build.grader import Check, Definition, Grader
from autograder.build.notebook_names import TOOLS, in_a_notebook
from autograder.build.script import Cell, Script, rubric_of
from autograder.errors import SourceError

TOOLS_CELL = "checking"  # the grade_id of the cell that imports what checks are written with
GOES_ON = ("raises-exception",)  # Jupyter's tag: after this cell's error, Run All runs the others, too
NOTEBOOK_METADATA: Mapping[str, Any] = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
ANSWER = "*Write your answer here: double-click this text, replace it, then press Shift and Enter.*"


def weave(script: Script, grader: Grader) -> NotebookNode:
    """The notebook with solutions, hidden checks and rubrics. Raises `SourceError` where they do not fit."""
    check_names(script, grader)
    grader = in_a_notebook(grader)
    places = place_checks(script, grader)
    names = Names(script, grader)
    tools_at, shared = place_tools(script), shared_helpers(grader)
    points = sum(check.points for check in grader.checks)
    cells: list[NotebookNode] = []
    for index, cell in enumerate(script.cells):
        if index == tools_at:
            cells.append(tools_cell(script, grader, shared))
        cells += source_cells(cell, names.name(cell), points)
        cells += [check_cell(check, shared) for check in places.get(index, ())]
    notebook: NotebookNode = v4.new_notebook(cells=cells, metadata=NOTEBOOK_METADATA)
    return notebook


# --- places and names ----------------------------------------------------------------------


def place_checks(script: Script, grader: Grader) -> dict[int, list[Check]]:
    """Behind which cell each check goes: the last solution cell that defines a name it uses."""
    homes = {name: index for index, cell in enumerate(script.cells) if cell.is_solution for name in cell.defines}
    given = frozenset().union(*(cell.binds for cell in script.cells if not cell.is_showcase))
    places: dict[int, list[Check]] = {}
    for check in grader.checks:
        if unknown := sorted(check.calls - given):
            message = f"`{check.name}` uses `submission.{unknown[0]}`, which {script.path.name} does not define."
            raise misplaced(grader, check, message, f"Name one of: {', '.join(homes)}.")
        used = (check.calls | check.texts) & set(homes)
        if not used:
            message = f"`{check.name}` uses no function that students write."
            raise misplaced(grader, check, message, f"Call `submission.NAME`, with one of: {', '.join(homes)}.")
        places.setdefault(max(homes[name] for name in used), []).append(check)
    return places


def misplaced(grader: Grader, check: Check, message: str, hint: str) -> SourceError:
    return SourceError(message, hint=hint, file=grader.path, line=check.definition.line)


def check_names(script: Script, grader: Grader) -> None:
    """A helper of the grader must not overwrite a name of the notebook, where both share a namespace."""
    taken = frozenset({"submission", *grader.tools}).union(*(cell.binds for cell in script.cells))
    for definition in (*grader.definitions, *(check.definition for check in grader.checks)):
        if clash := sorted(definition.binds & taken):
            message = f"`{clash[0]}` is a name of the notebook's too, and would overwrite it there."
            raise SourceError(message, hint="Rename it here.", file=grader.path, line=definition.line)


def place_tools(script: Script) -> int:
    """The tools are imported behind the first imports cell, and before any check."""
    first = next((i for i, cell in enumerate(script.cells) if cell.is_solution), len(script.cells))
    plain = (i for i, cell in enumerate(script.cells) if cell.kind == "code" and not cell.is_showcase)
    return min(next(plain, first) + 1, first)


class Names:
    """Names each cell once: by its function, else by its heading and kind."""

    def __init__(self, script: Script, grader: Grader) -> None:
        functions = {cell.defines[0] for cell in script.cells if cell.is_solution}
        self.taken = functions | {check.name for check in grader.checks} | {TOOLS_CELL}
        self.section = "start"

    def name(self, cell: Cell) -> str:
        if cell.is_solution:
            return cell.defines[0]
        heading = re.search(r"^#+ +(.+)$", cell.source, re.MULTILINE) if cell.kind == "markdown" else None
        if heading:
            self.section = slug(heading[1]) or self.section
        return self.unique(self.section if heading else f"{self.section}-{kind_of(cell)}")

    def unique(self, wanted: str) -> str:
        names = (wanted, *(f"{wanted}-{number}" for number in range(2, 1000)))
        name = next(name for name in names if name not in self.taken)
        self.taken.add(name)
        return name


def slug(heading: str) -> str:
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:5])[:40]


def kind_of(cell: Cell) -> str:
    if "written" in cell.tags:
        return "question"
    if cell.kind == "markdown":
        return "text"
    return "figure" if cell.is_showcase else "code"


# --- cells ---------------------------------------------------------------------------------


def source_cells(cell: Cell, name: str, points: int) -> Iterator[NotebookNode]:
    if "written" in cell.tags:
        yield from question_cells(cell, name)
    elif cell.kind == "markdown":
        yield locked(v4.new_markdown_cell(with_total(cell.source, points), id=name), name, cell.tags)
    elif cell.is_solution:
        yield marked(v4.new_code_cell(cell.source, id=name), name, cell.tags, solution=True, locked=False)
    elif cell.is_showcase:  # what it draws is for students, how is not: folded, one click away
        folded = v4.new_code_cell(cell.source, id=name, metadata={"jupyter": {"source_hidden": True}})
        yield locked(folded, name, (*cell.tags, *GOES_ON))
    else:
        yield locked(v4.new_code_cell(cell.source, id=name), name, cell.tags)


def with_total(prose: str, points: int) -> str:
    """Prose that says what the checks are worth says what they are worth now: a term, or an instructor, may differ."""
    return re.sub(r"(?<=\bworth )\d+(?= points\b)", str(points), prose) if "checks" in prose else prose


def question_cells(cell: Cell, name: str) -> Iterator[NotebookNode]:
    """nbgrader keeps a task's mark scheme from students and shows it to whoever grades by hand.

    A markdown answer cell could hold a rubric too, but there the student's text takes its place.
    """
    question, rubric = rubric_of(cell)
    scheme = f"<!-- BEGIN MARK SCHEME -->\n\n**Mark scheme**\n\n{rubric}\n\n<!-- END MARK SCHEME -->"
    task = v4.new_markdown_cell(f"{question}\n{scheme}", id=name)
    yield marked(task, name, cell.tags, task=True, points=0)
    yield v4.new_markdown_cell(ANSWER, id=f"{name}-answer")


def shared_helpers(grader: Grader) -> tuple[Definition, ...]:
    """What more than one visible check needs: printed once, or students scroll past it at each."""
    needs = [check.needs for check in grader.checks if not check.hidden]
    return tuple(helper for helper in grader.definitions if sum(helper in some for some in needs) > 1)


def tools_cell(script: Script, grader: Grader, shared: tuple[Definition, ...]) -> NotebookNode:
    present = {line for cell in script.cells if runs_always(cell) for line in import_lines(cell.source)}
    wanted = [line for line in grader.imports if line not in present]
    about = f"# The checks below use these; `{TOOLS}.py` lies beside this notebook."
    source = "\n".join([about, *wanted, f"import {TOOLS}"])
    cell = v4.new_code_cell("\n\n\n".join([source, *(helper.source for helper in shared)]), id=TOOLS_CELL)
    if shared:
        cell.metadata["jupyter"] = {"source_hidden": True}
    return locked(cell, TOOLS_CELL, ())


def runs_always(cell: Cell) -> bool:
    return cell.kind == "code" and not cell.is_showcase and not cell.is_solution


def import_lines(source: str) -> Iterator[str]:
    """A locked cell's imports, in one spelling; magics are no Python and are passed over."""
    plain = "\n".join("" if line.startswith(("%", "!")) else line for line in source.splitlines())
    return (ast.unparse(node) for node in ast.parse(plain).body if isinstance(node, ast.Import | ast.ImportFrom))


def check_cell(check: Check, shared: tuple[Definition, ...]) -> NotebookNode:
    """A check with the helpers that are its own; a hidden one brings all, so that nobody can swap them."""
    parts = [part.source for part in check.parts if check.hidden or part not in shared]
    source = "\n\n\n".join([*parts, f"{check.name}({TOOLS}.submission)"])
    if check.hidden:
        worth = f"{check.points} point{'s' * (check.points > 1)}"
        comment = f"# A hidden check, worth {worth}, runs here when your work is graded:\n# {check.title}"
        source = f"{comment}\n# BEGIN HIDDEN TESTS\n{source}\n# END HIDDEN TESTS"
    cell = v4.new_code_cell(source, id=check.name)
    return marked(cell, check.name, GOES_ON, grade=True, points=check.points)


def locked(cell: NotebookNode, name: str, tags: tuple[str, ...]) -> NotebookNode:
    return marked(cell, name, tags)


def marked(cell: NotebookNode, name: str, tags: tuple[str, ...], **marks: bool | int) -> NotebookNode:
    """Write nbgrader's metadata, which knows exactly these keys."""
    plain: dict[str, Any] = {"grade": False, "solution": False, "locked": True, "task": False}
    cell.metadata["nbgrader"] = NotebookNode({**plain, **marks, "grade_id": name, "schema_version": 3})
    if tags:
        cell.metadata["tags"] = list(tags)
    return cell
