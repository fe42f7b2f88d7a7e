"""The summary in the terminal, and the same for machines.

    summary    a table for each exercise, one row a submission, mean and median below
    as_json    what `--json` prints

What is ungraded counts in no mean: it is shown as missing, never as 0.
"""

from __future__ import annotations

import collections
import statistics
from collections.abc import Iterable
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from autograder.engine.results import Status, SubmissionResult
from autograder.reports.text import one_line, to_json
from autograder.reports.words import SIGNS, WORDS, count

SCHEMA = 1
STYLES = {Status.not_attempted: "dim", Status.ungraded: "magenta"}


def summary(results: Iterable[SubmissionResult]) -> Group:
    """All results, ready for a Rich console."""
    parts: list[RenderableType] = []
    for exercise, group in by_exercise(results).items():
        parts += [exercise_table(exercise, group), Text(totals_line(group)), Text(legend(group), style="dim"), ""]
    return Group(*parts)


def by_exercise(results: Iterable[SubmissionResult]) -> dict[str, list[SubmissionResult]]:
    groups = collections.defaultdict(list)
    for result in results:
        groups[result.exercise].append(result)
    return dict(sorted(groups.items()))


def exercise_table(exercise: str, results: list[SubmissionResult]) -> Table:
    table = Table(title=shown(exercise), title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Student", no_wrap=True)
    table.add_column("Points", no_wrap=True, justify="right")
    table.add_column("Not passed", no_wrap=True)
    table.add_column("What we found")  # the only one that gives way in a narrow terminal
    for result in sorted(results, key=lambda result: result.student):
        table.add_row(shown(result.student, 24), points(result), not_passed(result), findings(result))
    return table


def legend(results: list[SubmissionResult]) -> str:
    """What the signs in the table mean."""
    met = {check.status for result in results for check in result.checks} - {Status.passed}
    return "   ".join(f"{SIGNS[status]} {WORDS[status]}" for status in Status if status in met)


def totals_line(results: list[SubmissionResult]) -> str:
    numbers = totals(results)
    parts = [count(numbers["submissions"], "submission")]
    if numbers["graded"]:
        parts += [f"mean {numbers['mean']:.1f}", f"median {numbers['median']:g}"]
    if numbers["submissions"] > numbers["graded"]:
        parts.append(f"{numbers['submissions'] - numbers['graded']} not graded yet, left out of mean and median")
    return " · ".join(parts)


# --- cells: always `Text`, which Rich shows as it is; a plain `str` would be read as markup --


def shown(text: str, width: int = 80) -> Text:
    return Text(one_line(text, width))


def points(result: SubmissionResult) -> Text:
    if not result.graded:
        return Text(f"– / {result.points}", style=STYLES[Status.ungraded])
    return Text(f"{result.score} / {result.points}", style="green" if result.score == result.points else "")


def not_passed(result: SubmissionResult) -> Text:
    """`2 ✗  1 ○`: the signs are explained below the table."""
    numbers = collections.Counter(check.status for check in result.checks)
    parts = [
        Text(f"{numbers[status]} {SIGNS[status]}", style=STYLES.get(status, "yellow"))
        for status in Status
        if numbers[status] and status is not Status.passed
    ]
    return Text("  ").join(parts)


def findings(result: SubmissionResult) -> Text:
    """The first recognised mistakes, then the first problem met in the notebook."""
    parts = [shown(mistake) for mistake in mistakes(result)[:2]]
    parts += [shown(f"{problem.where}: {problem.message}".lstrip(": ")) for problem in result.problems[:1]]
    found = Text("; ").join(parts)
    found.no_wrap, found.overflow = True, "ellipsis"
    return found


# --- numbers -------------------------------------------------------------------------------


def counts(result: SubmissionResult) -> dict[str, int]:
    """How many checks have each status; every status is there."""
    numbers = collections.Counter(check.status for check in result.checks)
    return {status.value: numbers[status] for status in Status}


def mistakes(result: SubmissionResult) -> list[str]:
    """The recognised mistakes, each once, in the exercise's order."""
    return list(dict.fromkeys(check.mistake for check in result.checks if check.mistake))


def totals(results: list[SubmissionResult]) -> dict[str, Any]:
    """Mean and median of the graded submissions, None where there is none."""
    scores = [result.score for result in results if result.graded]
    return {
        "submissions": len(results),
        "graded": len(scores),
        "mean": round(statistics.fmean(scores), 3) if scores else None,
        "median": float(statistics.median(scores)) if scores else None,
    }


def as_json(results: Iterable[SubmissionResult]) -> str:
    """JSON text: `exercises` by name with their totals, `submissions` in the order given.

    The score of an ungraded submission is null. Names are as they were; what does not print is escaped.
    """
    results = list(results)
    exercises = {name: totals(group) for name, group in by_exercise(results).items()}
    return to_json({"schema": SCHEMA, "exercises": exercises, "submissions": [row(result) for result in results]})


def row(result: SubmissionResult) -> dict[str, Any]:
    return {
        "exercise": result.exercise,
        "student": result.student,
        "score": result.score if result.graded else None,
        "points": result.points,
        "checks": counts(result),
        "mistakes": mistakes(result),
        "problems": len(result.problems),
        "seconds": result.seconds,
    }
