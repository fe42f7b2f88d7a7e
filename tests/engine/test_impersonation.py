"""The known mistakes' answers, which share a sandbox."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.engine.grading import Grader, with_grader
from autograder.engine.notebooks import parse
from autograder.engine.session import Outcome
from autograder.exercises import Exercise, find
from autograder.gallery.entries import Entry, as_notebook, entries
from autograder.sandbox.limits import Limits


@pytest.fixture
def exercise() -> Exercise:
    return find("perceptron")


def told(outcome: Outcome) -> str:
    return repr((outcome.answers, outcome.objection))


def in_its_own(grader: Grader, entry: Entry) -> dict[str, str]:
    notebook = parse(as_notebook(grader.exercise, entry), ".ipynb", grader.released)
    outcomes, _ = grader.run(notebook, lambda process: grader.checks.run(process, entry.fails))
    found = {outcome.result.name: outcome for outcome in outcomes}
    return {check: told(found[check]) for check in entry.fails}


def test_a_shared_sandbox_gives_the_answers_of_one_of_its_own(exercise: Exercise) -> None:
    def compare(grader: Grader) -> None:
        for entry in [entry for entry in entries(exercise) if entry.fails][::12]:
            shared = {check: told(grader.impersonator.outcome_of(entry, check)) for check in entry.fails}
            assert shared == in_its_own(grader, entry), entry.name

    with_grader(exercise, compare)


@pytest.mark.parametrize("end", ["import os\n    os._exit(1)", "while True:\n        pass"])
def test_a_mistake_that_ends_the_sandbox_spoils_no_other(exercise: Exercise, end: str) -> None:
    deadly = Entry(Path("deadly.py"), f'"""x"""\ndef relu(z):\n    {end}', fails=("test_activations_by_hand",))

    def compare(grader: Grader) -> None:
        harmless = next(entry for entry in entries(exercise) if entry.fails)
        before = told(grader.impersonator.outcome_of(harmless, harmless.fails[0]))
        grader.impersonator.outcome_of(deadly, "test_activations_by_hand")
        assert told(grader.impersonator.outcome_of(harmless, harmless.fails[0])) == before

    with_grader(exercise, compare, limits=Limits(call_seconds=1.0))
