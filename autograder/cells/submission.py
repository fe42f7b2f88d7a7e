"""One submission, whatever its folder holds: its notebooks restored, run, judged, written out with outputs."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from autograder.cells.course import Submission, handed_in
from autograder.cells.executed import document
from autograder.cells.plan import NotebookPlan, Plan
from autograder.cells.restore import WorkCell, add_missing, restore
from autograder.cells.results import CellResult, Outcome
from autograder.cells.running import Files, Lab, run_notebook
from autograder.cells.scoring import judge
from autograder.cells.terms import Shared, digest_of
from autograder.engine.notebooks import Unusable
from autograder.engine.results import Problem
from autograder.engine.sandboxes import Connection


@dataclass(frozen=True)
class Graded:
    """An outcome, and the files of `autograded/`; none where the submission could not be graded."""

    outcome: Outcome
    files: dict[str, bytes] | None = None


def grade_one(shared: Shared, lab: Lab, connection: Connection, submission: Submission) -> Graded:
    """Raises EngineFault where we failed."""
    started = time.perf_counter()
    try:
        files = handed_in(shared.course, submission)
        notebooks, problems = notebooks_in(shared.plan, files)
    except Unusable as error:
        return Graded(not_graded(shared.plan, submission, str(error)))
    except OSError as error:
        return Graded(not_graded(shared.plan, submission, f"The folder could not be read: {error.strerror}."))
    beside = {name: content for name, content in files.items() if not name.endswith(".ipynb")}
    written: dict[str, bytes] = {}
    kept, last = dict[str, bytes](), max(notebooks)
    cells: list[CellResult] = []
    unanswered: list[tuple[str, str]] = []
    for name, content in sorted(notebooks.items()):
        plan = shared.plan.notebooks[name]
        found, odd = cells_to_run(content, plan)
        there = Files(beside, kept, wanted_later=name != last)
        kept |= run_notebook(connection, found, there, lab.modules, lab.limits)
        problems += odd
        cells += [judge(name, cell, shared.terms.stderr_fails) for cell in found if cell.wanted and cell.wanted.grade]
        unanswered += [(name, cell.wanted.name) for cell in found if cell.wanted and cell.unanswered]
        written[f"{name}.ipynb"] = document(found, plan)
    outcome = Outcome(
        assignment=shared.plan.assignment, student=submission.student, cells=tuple(cells),
        unanswered=tuple(unanswered), absent=tuple(shared.plan.notebooks.keys() - notebooks.keys()),
        problems=tuple(problems), handed_in=files.get("timestamp.txt", b"")[:100].decode(errors="replace"),
        content=digest_of(files), digest=shared.digest(files), tier=lab.server.tier,
        seconds=round(time.perf_counter() - started, 4),
    )  # fmt: skip
    return Graded(outcome, fitting(written, shared.files, beside))


def fitting(*sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """All files, the first of each name; no file where another one needs a folder: a student names them as he likes."""
    chosen: dict[str, bytes] = {}
    folders: set[str] = set()
    for name, content in ((name, content) for source in sources for name, content in source.items()):
        above = {parent.as_posix() for parent in PurePosixPath(name).parents}
        if name not in chosen and name not in folders and not above & chosen.keys():
            chosen[name] = content
            folders |= above
    return chosen


def notebooks_in(plan: Plan, files: Mapping[str, bytes]) -> tuple[dict[str, bytes], list[Problem]]:
    """The assignment's notebooks in the folder. Raises `Unusable` where there is none, or it is unclear which."""
    there = {name: files[f"{name}.ipynb"] for name in plan.notebooks if f"{name}.ipynb" in files}
    others = [name for name in files if name.endswith(".ipynb") and "/" not in name and name[:-6] not in there]
    wanted = ", ".join(f"{name}.ipynb" for name in plan.notebooks)
    if not there and len(plan.notebooks) == 1 and len(others) == 1:
        text = f"The notebook is named {others[0]!r}, not {wanted!r}: it was taken for that one."
        return dict.fromkeys(plan.notebooks, files[others[0]]), [Problem(message=text)]
    if not there:
        held = f"notebooks of other names ({', '.join(others)})" if others else "no notebook"
        raise Unusable(f"The folder holds {held}; expected {wanted}. Rename what is to be graded.")
    problems = [Problem(message=f"{name!r} is no notebook of this assignment: it was left out.") for name in others]
    missing = [Problem(message=f"{name}.ipynb was not handed in.") for name in plan.notebooks if name not in there]
    return there, missing + problems


def cells_to_run(content: bytes, plan: NotebookPlan) -> tuple[list[WorkCell], list[Problem]]:
    """The notebook's cells; of one that cannot be read only those that carry points, to be seen and not run."""
    try:
        return restore(content, plan)
    except Unusable as error:
        reason = f"{plan.name}.ipynb could not be used: {error}"
        cells = [WorkCell("markdown", reason)]
        add_missing(cells, plan)
        for cell in cells[1:]:
            cell.absent = reason
        return cells, [Problem(message=reason)]


def not_graded(plan: Plan, submission: Submission, reason: str) -> Outcome:
    return Outcome(
        assignment=plan.assignment, student=submission.student, problems=(Problem(message=reason),), graded=False
    )
