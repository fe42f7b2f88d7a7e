"""Mutants before the real grader: each as the .ipynb of a student, in a sandbox of its own.

try_all(exercise, mutants)   what became of each: Trial.killed, and Trial.how
"""

from __future__ import annotations

import enum
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.build import fill, notebook_bytes, release_notebook, solution_sources
from autograder.engine.grading import grade_all
from autograder.engine.results import Job, Status, SubmissionResult
from autograder.engine.workers import grade_many
from autograder.errors import CourseError
from autograder.exercises import Exercise
from autograder.gallery.entries import solved_notebook
from autograder.gallery.verify import by_value
from autograder.sandbox.limits import MIB, Limits
from tests.mutation.mutants import Mutant

SEED = "mutants"  # the same random inputs on every run: a survivor stays one until somebody acts
SLACK = 5.0  # a call may take this many times as long as the solution's slowest check


class How(enum.StrEnum):
    """What a mutant lost its points by: the best that any of its checks shows."""

    value = "a wrong value"
    exception = "an exception"
    time = "the time limit"
    survived = "nothing"


@dataclass(frozen=True)
class Trial:
    mutant: Mutant
    result: SubmissionResult

    @property
    def killed(self) -> bool:
        return self.result.score < self.result.points

    @property
    def how(self) -> How:
        lost = [check for check in self.result.checks if check.status is not Status.passed]
        if any(by_value(check) for check in lost):
            return How.value
        if any(check.status is not Status.timed_out for check in lost):
            return How.exception
        return How.time if lost else How.survived


def try_all(
    exercise: Exercise, mutants: Sequence[Mutant], workers: int = 0, tick: Callable[[int], None] = lambda _: None
) -> list[Trial]:
    """Grade every mutant; `tick` hears how many are done. Raises `CourseError` where one cannot be graded."""
    results: dict[str, SubmissionResult] = {}

    def note(result: SubmissionResult) -> None:
        if not result.graded:
            reason = " ".join(problem.message for problem in result.problems)
            raise CourseError(f"A mutant could not be graded. {reason}", hint="Run `autograder verify` first.")
        results[result.student] = result
        tick(len(results))

    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        limits = limits_for(exercise, Path(folder))
        jobs = write_notebooks(exercise, mutants, Path(folder))
        grade_many(exercise, jobs, note, workers, SEED, limits)
    return [Trial(mutant, results[job.student]) for mutant, job in zip(mutants, jobs, strict=True)]


def limits_for(exercise: Exercise, folder: Path) -> Limits:
    """Short ones, by the solution's own times: an endless loop should not cost half a minute in every check."""
    path = folder / "solution.ipynb"
    path.write_bytes(solved_notebook(exercise))
    [result] = grade_all(exercise, [Job("the solution", path)], SEED)
    slowest = max(check.seconds for check in result.checks)
    call = min(Limits().call_seconds, max(2.0, SLACK * slowest))
    return Limits(call_seconds=call, cell_seconds=3 * call, notebook_seconds=12 * call, memory=1024 * MIB)


def write_notebooks(exercise: Exercise, mutants: Sequence[Mutant], folder: Path) -> list[Job]:
    notebook, solutions = release_notebook(exercise), solution_sources(exercise)
    jobs = [Job(f"mutant-{number}", folder / f"mutant-{number}.ipynb") for number in range(len(mutants))]
    for mutant, job in zip(mutants, jobs, strict=True):
        job.path.write_bytes(notebook_bytes(fill(notebook, solutions | {mutant.cell: mutant.change.after})))
    return jobs
