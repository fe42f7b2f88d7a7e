"""What grading a submission with test cells yields: small, closed, frozen; `book` and `shown` only read it."""

from __future__ import annotations

import enum

import msgspec

from autograder.engine.results import Problem


class State(enum.StrEnum):
    """What became of a graded cell."""

    passed = "passed"
    partial = "partial"  # a test whose last line was a number below its points
    failed = "failed"
    timed_out = "timed_out"
    crashed = "crashed"  # the process ended in this cell
    missing = "missing"  # the student deleted the test, or had it skipped
    unanswered = "unanswered"  # a written answer still as it was handed out: nbgrader's "No response."
    by_hand = "by_hand"  # for a human


class CellResult(msgspec.Struct, frozen=True, kw_only=True):
    """One graded cell. `score` is None where a human has to mark it."""

    notebook: str
    name: str
    points: float
    score: float | None
    state: State
    message: str = ""


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """One student's submission of one assignment. Not `graded` is our fault, or a file that cannot be judged.

    `unanswered` names the (notebook, cell) pairs that still hold what was handed out.
    """

    assignment: str
    student: str
    cells: tuple[CellResult, ...] = ()
    unanswered: tuple[tuple[str, str], ...] = ()
    absent: tuple[str, ...] = ()  # notebooks that were not handed in
    problems: tuple[Problem, ...] = ()
    handed_in: str = ""  # nbgrader's timestamp.txt, as it stood there
    graded: bool = True
    content: str = ""  # a digest of what was handed in
    digest: str = ""  # of that and of all else that decides the score
    tier: str = ""
    seconds: float = 0.0

    @property
    def score(self) -> float:
        """What the tests earned; marks given by hand are the gradebook's."""
        return sum(cell.score or 0.0 for cell in self.cells)

    @property
    def points(self) -> float:
        """What the tests are worth, without written answers and what else is left to a human."""
        return sum(cell.points for cell in self.cells if cell.state not in (State.by_hand, State.unanswered))

    @property
    def by_hand(self) -> int:
        return sum(cell.score is None for cell in self.cells)
