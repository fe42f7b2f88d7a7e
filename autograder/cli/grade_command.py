"""`autograder grade`: files and folders, a course folder of nbgrader's, or any nbgrader course by its test cells."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from autograder.cli import course
from autograder.course.settings import find_settings
from autograder.errors import UnknownExercise, UsageError
from autograder.exercises import Exercise, find


def grade(
    name: Annotated[str, typer.Argument(metavar="[NAME]", help="The exercise; with --cells, an assignment.")] = "",
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]...", help="Notebooks, scripts, or submitted/ folders.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Where reports, feedback and gradebook go, if not graded/.")] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help="Worker processes; 0 chooses.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print the results as JSON instead of a table.")] = False,
    seed: Annotated[str, typer.Option(help="Draw hidden inputs from this seed (as a report records it).")] = "",
    trusted: Annotated[
        bool, typer.Option("--trust-submissions", help="Grade even where they cannot be confined: code you have read.")
    ] = False,
    again: Annotated[bool, typer.Option("--again", help="Grade also what an unchanged report already covers.")] = False,
    folder: Annotated[
        Path | None,
        typer.Option("--course", help="Grade this nbgrader course folder's submitted/ instead, and fill autograded/."),
    ] = None,
    db: Annotated[str, typer.Option(help="With --course: the gradebook's URL, if it is not the course's own.")] = "",
    showcase: Annotated[
        bool, typer.Option("--showcase", help="With --course: run the exercise's own figures, too.")
    ] = False,
    cells: Annotated[
        bool,
        typer.Option(
            "--cells", help="With --course: any nbgrader course, by its test cells, inside the student's process."
        ),
    ] = False,
    students: Annotated[list[str] | None, typer.Option("--student", help="With --cells: only theirs.")] = None,
    stderr_fails: Annotated[
        bool, typer.Option("--stderr-fails", help="With --cells: a line on standard error costs a test its points.")
    ] = False,
) -> None:
    """Grade submissions of one exercise, each in a sandbox of its own."""
    if not name and not cells:
        raise UsageError("No exercise was named.", hint="`autograder list` shows them.")
    how: dict[str, Any] = {"jobs": jobs, "as_json": as_json, "again": again, "trusted": trusted}
    if folder is None:
        refuse_without_course({"--cells": cells, "--showcase": showcase, "--db": db, "--student": students})
        complete = grade_files(name, paths or [], out, seed=seed, **how)
    elif out or (paths and not cells):
        raise UsageError("A course folder has its own places.", hint="Leave PATH and --out away with --course.")
    elif cells:
        from autograder.cells.grade import grade_cells

        assignments = [*([name] if name else []), *map(str, paths or ())]
        complete = grade_cells(
            folder, assignments, students=students or (), db_url=db, stderr_fails=stderr_fails, **how
        )
    else:
        from autograder.nbcourse.commands import run_grade

        db_url = db or course.named_url(course.settle(folder))
        complete = run_grade(folder, [find_in_course(name)], db_url=db_url, seed=seed, showcase=showcase, **how)
    raise typer.Exit(0 if complete else 1)


def refuse_without_course(given: dict[str, object]) -> None:
    for option, value in given.items():
        if value:
            raise UsageError(f"{option} is for a course folder.", hint="Name it with --course.")


def find_in_course(name: str) -> Exercise:
    """The exercise; an assignment of the instructor's own is none, and has another way to be graded."""
    try:
        return find(name)
    except UnknownExercise as error:
        hint = f"{error.hint} To grade this course by its own test cells, add --cells."
        raise UnknownExercise(error.message, hint=hint, file=error.file) from error


def grade_files(name: str, paths: list[Path], out: Path | None, **how: Any) -> bool:
    from autograder.cli.grade import grade_paths

    settings = find_settings()
    return grade_paths(find(name), paths, out or settings.out, settings=settings, **how)
