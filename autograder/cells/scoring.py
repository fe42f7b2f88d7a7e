"""What a cell put out -> points, by nbgrader's rules.

A test earns nothing where it raised, all its points where it did not, and in between where its last line is a number.
Two things are other than in nbgrader: standard error costs nothing unless that is asked for, and a test that was not
run earns nothing.
Source: nbgrader 0.9.6, utils.py (determine_grade, get_partial_grade) and preprocessors/saveautogrades.py.
"""

from __future__ import annotations

from nbgrader.utils import get_partial_grade

from autograder.cells.restore import Ran, WorkCell
from autograder.cells.results import CellResult, State

LATE = "It did not end in time."
STDERR = "It wrote to standard error."


def judge(notebook: str, cell: WorkCell, stderr_fails: bool = False) -> CellResult:
    """The score of a graded cell (`wanted.grade`)."""
    assert cell.wanted is not None
    score, state, message = verdict(cell, stderr_fails)
    return CellResult(
        notebook=notebook, name=cell.wanted.name, points=cell.wanted.points, score=score, state=state, message=message
    )


def verdict(cell: WorkCell, stderr_fails: bool) -> tuple[float | None, State, str]:
    assert cell.wanted is not None
    if not cell.is_test:
        if cell.absent:
            return None, State.by_hand, cell.absent
        return (0.0, State.unanswered, "No response.") if cell.unanswered else (None, State.by_hand, "")
    if cell.absent:
        return 0.0, State.missing, cell.absent
    if cell.ran is None:  # a test without a line of code, or one that the instructor skips
        return cell.wanted.points, State.passed, ""
    return of_test(cell.ran, cell.wanted.points, stderr_fails)


def of_test(ran: Ran, points: float, stderr_fails: bool) -> tuple[float | None, State, str]:
    if ran.late:
        return 0.0, State.timed_out, ran.ended or LATE
    if ran.ended:
        return 0.0, State.crashed, ran.ended
    if ran.error is not None:
        return 0.0, State.failed, f"{ran.error.types[0]}: {ran.error.message}".removesuffix(": ")
    if stderr_fails and any(output.kind == "stderr" for output in ran.outputs):
        return 0.0, State.failed, STDERR
    return partial(ran.value, points) if ran.value else (points, State.passed, "")


def partial(text: str, points: float) -> tuple[float | None, State, str]:
    """nbgrader's own reading of a result. What it refuses is left to a human."""
    try:
        score = float(get_partial_grade({"data": {"text/plain": text}}, points))
    except (KeyError, ValueError):
        return None, State.by_hand, f"The test's result is {text[:80]!r}: more than its {points:g} points."
    state = State.passed if score >= points else State.partial if score else State.failed
    return score, state, "" if state is State.passed else f"The test gave {score:g} of {points:g} points."
