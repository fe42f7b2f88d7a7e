"""The solution and every correct variant, graded again and again on other inputs, in one session."""

from __future__ import annotations

from collections.abc import Iterator

from autograder.build import solution_sources
from autograder.engine.grading import Grader, with_grader
from autograder.engine.notebooks import Notebook, parse
from autograder.engine.results import Status
from autograder.exercises import Exercise
from autograder.gallery.entries import as_notebook, entries, solved_notebook


def flakes(exercise: Exercise, seeds: int) -> list[str]:
    """What a correct program lost, as sentences; [] is what should come out."""
    return with_grader(exercise, lambda grader: list(lost(grader, seeds)))


def lost(grader: Grader, seeds: int) -> Iterator[str]:
    programs = correct(grader)
    for number in range(seeds):
        grader.checks.seed = f"seed {number}"
        for name, notebook in programs.items():
            for outcome in grader.run(notebook)[0]:
                if outcome.result.status is not Status.passed:
                    yield f"seed {number}: {name} loses {outcome.result.name}: {outcome.result.message}"


def correct(grader: Grader) -> dict[str, Notebook]:
    exercise = grader.exercise
    solutions = solution_sources(exercise)
    contents = {"the solution": solved_notebook(exercise)}
    contents |= {e.name: as_notebook(exercise, e, solutions) for e in entries(exercise) if e.passes}
    return {name: parse(content, ".ipynb", grader.released) for name, content in contents.items()}
