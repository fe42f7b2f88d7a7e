"""What can be had of an exercise's sources without making a notebook: quick, and nothing is imported or run."""

from __future__ import annotations

from autograder.build.grader import Check, Grader, read_grader
from autograder.build.script import BEGIN, END, Script, read_script
from autograder.exercises import Exercise


def read_sources(exercise: Exercise) -> tuple[Script, Grader]:
    """The solution script and the grader, each found right by itself; else `SourceError`."""
    exercise.header  # noqa: B018  reading it is checking it
    return read_script(exercise.solution), grader_of(exercise)


def checks(exercise: Exercise) -> tuple[Check, ...]:
    """The exercise's checks, in the grader's order."""
    return grader_of(exercise).checks


def grader_of(exercise: Exercise) -> Grader:
    """The grader, with the term's points where course.toml gives others."""
    from autograder.course.points import with_points  # it reads graders itself
    from autograder.course.settings import check_points, find_settings

    grader = read_grader(exercise.grader)
    settings = find_settings()
    check_points(settings, exercise.name, [check.name for check in grader.checks])
    return with_points(grader, settings.points(exercise.name))


def solution_sources(exercise: Exercise) -> dict[str, str]:
    """The source of each solution cell with its answer, without the marks, by grade_id: what `fill` takes."""
    cells = read_script(exercise.solution).cells
    return {cell.defines[0]: without_marks(cell.source) for cell in cells if cell.is_solution}


def without_marks(source: str) -> str:
    return "\n".join(line for line in source.split("\n") if line.strip() not in (BEGIN, END))
