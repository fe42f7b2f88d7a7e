"""What the terminal says of a class that was graded by its test cells: a table, or JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from autograder.cells.results import Outcome, State
from autograder.reports.text import one_line, to_json
from autograder.reports.words import count

SCHEMA = 1
NOTICE = (
    "The tests of this assignment ran inside each student's own process, as nbgrader runs them: the sandbox protects "
    "this machine, not the tests. A student who means to can deceive them. Look at what seems too good."
)
SIGNS = {
    State.partial: "◐",
    State.failed: "✗",
    State.timed_out: "∞",
    State.crashed: "!",
    State.missing: "–",
    State.unanswered: "○",
    State.by_hand: "✎",
}
WORDS = {
    State.partial: "partly right",
    State.failed: "not yet right",
    State.timed_out: "took too long",
    State.crashed: "stopped the program",
    State.missing: "deleted or not run",
    State.unanswered: "not answered",
    State.by_hand: "to be marked by hand",
}


def summary(outcomes: Iterable[Outcome]) -> Group:
    """All outcomes, ready for a Rich console."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(outcome.assignment, []).append(outcome)
    parts: list[RenderableType] = []
    for assignment, group in groups.items():
        parts += [table_of(assignment, group), Text(count(len(group), "submission")), Text(legend(group), style="dim")]
    return Group(*parts, "", Text(NOTICE, style="yellow"))


def table_of(assignment: str, outcomes: list[Outcome]) -> Table:
    table = Table(title=cell(assignment), title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Student", no_wrap=True)
    table.add_column("Tests", no_wrap=True, justify="right")
    table.add_column("Not passed", no_wrap=True)
    table.add_column("What was odd")
    for outcome in sorted(outcomes, key=lambda outcome: outcome.student):
        table.add_row(cell(outcome.student, 24), points(outcome), not_passed(outcome), odd(outcome))
    return table


def cell(text: str, width: int = 80) -> Text:
    """Always `Text`: Rich would read a plain `str` as markup."""
    return Text(one_line(text, width))


def points(outcome: Outcome) -> Text:
    if not outcome.graded:
        return Text("not graded", style="magenta")
    return Text(f"{outcome.score:g} / {outcome.points:g}", style="green" if outcome.score == outcome.points else "")


def not_passed(outcome: Outcome) -> Text:
    numbers = {state: sum(one.state is state for one in outcome.cells) for state in SIGNS}
    return Text("  ".join(f"{number} {SIGNS[state]}" for state, number in numbers.items() if number))


def odd(outcome: Outcome) -> Text:
    text = "; ".join(f"{problem.where}: {problem.message}".removeprefix(": ") for problem in outcome.problems[:2])
    found = cell(text, 160)
    found.no_wrap, found.overflow = True, "ellipsis"
    return found


def legend(outcomes: list[Outcome]) -> str:
    met = {one.state for outcome in outcomes for one in outcome.cells}
    return "   ".join(f"{SIGNS[state]} {WORDS[state]}" for state in SIGNS if state in met)


def as_json(outcomes: Sequence[Outcome]) -> str:
    """JSON text: each submission with its cells. The score of what is not graded is null."""
    return to_json({"schema": SCHEMA, "notice": NOTICE, "submissions": [row(outcome) for outcome in outcomes]})


def row(outcome: Outcome) -> dict[str, Any]:
    told: dict[str, Any] = msgspec.to_builtins(outcome)
    sums = {"score": outcome.score, "points": outcome.points} if outcome.graded else {"score": None, "points": None}
    return {**sums, "by_hand": outcome.by_hand, **told}
