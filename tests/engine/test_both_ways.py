"""A check cannot tell where it runs: in the isolated engine and in a notebook's namespace it comes out the same."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from typing import Any

import pytest

from autograder import checking
from autograder.checking import NotAttempted, NotebookSubmission
from autograder.engine.grading import Grader, with_grader
from autograder.engine.notebooks import Notebook, parse
from autograder.engine.process import StudentProcess
from autograder.engine.session import seeded
from autograder.exercises import Exercise, all_exercises
from autograder.gallery.entries import as_notebook, entries, solved_notebook

MISTAKES = 8  # spread over the gallery; the proof of `autograder verify` grades all of it in the engine
Outcome = tuple[str, str, tuple[str, ...]]


def submissions(exercise: Exercise) -> dict[str, bytes]:
    """The stub, the solution, the correct variants and some mistakes. All of it is our own, so that it may run here."""
    gallery = entries(exercise)
    mistakes = [entry for entry in gallery if entry.fails]
    chosen = [entry for entry in gallery if entry.passes] + mistakes[:: max(1, len(mistakes) // MISTAKES)]
    return {
        "the stub": exercise.notebook.read_bytes(),
        "the solution": solved_notebook(exercise),
        **{entry.name: as_notebook(exercise, entry) for entry in chosen},
    }


def in_a_notebook(notebook: Notebook, grader: Grader, checks: dict[str, Callable[..., None]]) -> dict[str, Outcome]:
    namespace: dict[str, Any] = {"__name__": "__main__"}
    for cell in notebook.cells:
        if not cell.source.startswith(("%", "!")):
            exec(compile(cell.source, f"cell {cell.number}", "exec"), namespace)
    return {name: outcome(check, NotebookSubmission(namespace), grader, name) for name, check in checks.items()}


def in_the_engine(notebook: Notebook, grader: Grader) -> dict[str, Outcome]:
    found = {}
    process = StudentProcess(grader.server, notebook.cells, grader.limits)
    for name in grader.checks.items:
        (done,) = grader.checks.run(process, [name])
        found[name] = (done.result.status.value, "", grader.checks.submission.changed_arguments)
    process.close()
    return found


def outcome(check: Callable[..., None], submission: NotebookSubmission, grader: Grader, name: str) -> Outcome:
    wants_rng = "rng" in check.__wrapped__.__code__.co_varnames[: check.__wrapped__.__code__.co_argcount]  # type: ignore[attr-defined]
    fixtures = {"rng": seeded(f"{grader.checks.seed}:{name}")} if wants_rng else {}
    status = "passed"
    try:
        with redirect_stdout(io.StringIO()):
            check(submission, **fixtures)
    except NotAttempted:
        status = "not_attempted"
    except Exception:  # noqa: BLE001 - whatever it is, the check did not pass
        status = "failed"
    return status, "", submission.changed_arguments


def compare(grader: Grader) -> list[str]:
    checks = {name: item.function for name, item in grader.checks.items.items()}  # type: ignore[attr-defined]
    differences = []
    for name, content in submissions(grader.exercise).items():
        notebook = parse(content, ".ipynb", grader.released)
        here, there = in_a_notebook(notebook, grader, checks), in_the_engine(notebook, grader)
        differences += [
            f"{name}: {check} is {here[check]} here, {there[check]} in the engine"
            for check in checks
            if here[check] != there[check]
        ]
    return differences


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("exercise", all_exercises(), ids=lambda exercise: exercise.name)
def test_every_check_comes_out_the_same_in_a_notebook_and_in_the_engine(
    exercise: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "checking", checking)  # as it lies beside the released notebook
    if not exercise.notebook.is_file() or not entries(exercise):
        pytest.skip("not released yet")
    assert with_grader(exercise, compare, "a seed") == []


def test_the_released_notebooks_hold_no_hidden_check() -> None:
    for exercise in all_exercises():
        if exercise.notebook.is_file():
            text = json.dumps(json.loads(exercise.notebook.read_bytes()))
            assert "hidden=True" not in text
