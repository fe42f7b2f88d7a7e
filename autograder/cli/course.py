"""The commands of a term: bring submissions in, lay out a course folder, forget a student."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from autograder.cli.say import say
from autograder.course.settings import Settings, chosen_exercises, find_settings, nearest_settings
from autograder.exercises import find

nbgrader = typer.Typer(no_args_is_help=True, help="Work with a course folder of nbgrader's.")

Course = Annotated[
    Path | None, typer.Option("--course", help="The course folder, if not the nearest one with a course.toml.")
]
Database = Annotated[str, typer.Option("--db", help="The gradebook's URL, if it is not the course's own.")]
IdColumn = Annotated[str, typer.Option("--id", metavar="COLUMN", help="The column of the CSV file that holds the ids.")]


def register(app: typer.Typer) -> None:
    """Add these commands to the application."""
    app.command()(collect)
    app.command()(forget)
    app.add_typer(nbgrader, name="nbgrader")


def collect(
    name: Annotated[str, typer.Argument(help="The exercise.")],
    archive: Annotated[Path, typer.Argument(help="The zip of all submissions, as Moodle or Canvas makes it.")],
    roster: Annotated[Path | None, typer.Option(help="The LMS's own CSV of its students.")] = None,
    id_column: IdColumn = "",
    replace: Annotated[bool, typer.Option("--replace", help="Replace what was collected before.")] = False,
    course: Course = None,
) -> None:
    """Bring an LMS's submissions into submitted/STUDENT/NAME/."""
    from autograder.collect import collect as bring_in
    from autograder.collect.words import lines

    (settings, folder), name = settings_of(course), find(name).name
    collected = bring_in(
        archive, folder / "submitted", name, roster=roster, id_column=id_column,
        deadline=settings.deadline(name), timezone=settings.timezone, replace=replace,
    )  # fmt: skip
    say(*lines(collected))
    raise typer.Exit(0 if collected.complete else 1)


def forget(
    student: Annotated[str, typer.Argument(help="The id, as the LMS, formgrader or submitted/ show it.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be removed, and remove nothing.")] = False,
    db: Database = "",
    course: Course = None,
) -> None:
    """Remove a student's data: gradebook, submissions, reports, feedback."""
    from autograder.course.forget import forget as remove
    from autograder.course.words import lines

    settings, folder = settings_of(course)
    out = settings.out if folder == settings.folder else None
    done = remove(folder, student, db or gradebook_url(settings, folder), out=out, dry_run=dry_run)
    say(*lines(done))


@nbgrader.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The course folder; it is made where there is none.")],
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]...", help="Exercises; the term's by default.")
    ] = None,
    db: Annotated[str, typer.Option(help="The gradebook's URL; a file in the folder by default.")] = "",
    course_id: Annotated[str, typer.Option(help="nbgrader's name of the course.")] = "",
) -> None:
    """Lay out, or bring up to date, a course folder that nbgrader's own commands work in."""
    from autograder.nbcourse.commands import run_init

    settings = settle(folder)
    exercises = [find(name) for name in names] if names else chosen_exercises(settings)
    due = {one.name: deadline for one in exercises if (deadline := settings.deadline(one.name)) is not None}
    raise typer.Exit(0 if run_init(folder, exercises, db or named_url(settings), course_id, due) else 1)


@nbgrader.callback()
def main() -> None:
    """Work with a course folder of nbgrader's."""


def settle(folder: Path) -> Settings:
    """The settings of this course folder, for this process and those that it starts.

    They are those of the course.toml in it or above it; where there is none, those of the current folder, as for
    every other command.
    """
    settings = nearest_settings(folder.absolute()) or find_settings()
    if settings.path is not None:
        os.environ["AUTOGRADER_SETTINGS"] = str(settings.path)
    return settings


def settings_of(course: Path | None) -> tuple[Settings, Path]:
    """The settings that hold for a course folder, and the folder: they may stand above it, as for `settle`."""
    settings = find_settings(course)
    if course is None or settings.path is not None:
        return settings, settings.folder
    return nearest_settings(settings.folder) or settings, settings.folder


def named_url(settings: Settings) -> str:
    """The gradebook's URL where course.toml names one, else ""."""
    return settings.db_url if settings.file.db_url else ""


def gradebook_url(settings: Settings, folder: Path) -> str:
    """What course.toml names; else nbgrader's own, in a course folder of its; else ours, below `out`."""
    if settings.file.db_url:
        return settings.db_url
    from autograder.nbcourse.course import CONFIG, gradebook_of  # nbgrader's whole application

    return gradebook_of(folder) if (folder / CONFIG).is_file() else settings.db_url
