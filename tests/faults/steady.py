"""One submission graded again and again, on ever new inputs: one score."""

from __future__ import annotations

import collections
from collections.abc import Iterator
from pathlib import Path

from autograder.engine.results import Job, SubmissionResult
from autograder.engine.workers import grade_many
from autograder.exercises import Exercise
from autograder.gallery.entries import Entry, as_notebook, entries, solved_notebook

PER_SEED = 25  # gradings on the same hidden inputs; a new seed costs a new grader


def scores(exercise: Exercise, times: int, folder: Path) -> dict[str, collections.Counter[str]]:
    """How often the solution, and a mistake of the gallery, got which score."""
    mistake = first_mistake(exercise)
    notebooks = {"solution": solved_notebook(exercise), mistake.name: as_notebook(exercise, mistake)}
    found: dict[str, collections.Counter[str]] = {name: collections.Counter() for name in notebooks}
    folder.mkdir(exist_ok=True)
    for name, content in notebooks.items():
        (folder / f"{name}.ipynb").write_bytes(content)
    for number, chunk in enumerate(chunks(times)):
        jobs = [Job(f"{name} {n}", folder / f"{name}.ipynb") for n in range(chunk) for name in notebooks]

        def on_result(result: SubmissionResult) -> None:
            found[result.student.split()[0]][score(result)] += 1

        grade_many(exercise, jobs, on_result, workers=1, seed=f"steady {number}")
    return found


def first_mistake(exercise: Exercise) -> Entry:
    return next(entry for entry in entries(exercise) if entry.fails)


def chunks(times: int) -> Iterator[int]:
    yield from (min(PER_SEED, times - done) for done in range(0, times, PER_SEED))


def score(result: SubmissionResult) -> str:
    """With the checks that were lost: the same score by other checks would be another result."""
    lost = [check.name for check in result.checks if not check.earned]
    return f"{result.score}/{result.points} ({' '.join(lost) or 'all passed'})" if result.graded else "ungraded"
