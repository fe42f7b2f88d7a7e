"""`autograder export`: the course for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from autograder.cli.course import Course, Database, IdColumn, gradebook_url, settings_of
from autograder.cli.say import say, tell
from autograder.exercises import find
from autograder.exports.visibility import Visibility

export = typer.Typer(no_args_is_help=True, help="Write the course for other tools.")

Name = Annotated[str, typer.Argument(help="The exercise.")]
Names = Annotated[list[str] | None, typer.Argument(metavar="[NAME]...", help="Exercises; all where none is named.")]


@export.command()
def otter(
    name: Name,
    to: Annotated[Path | None, typer.Option(help="The folder to fill, if not exports/otter/NAME.")] = None,
) -> None:
    """A folder for students where otter's checks work, and the zip that `otter run` grades with."""
    from autograder.exports.otter import export_otter

    exercise = find(name)
    tell(export_otter(exercise, to or Path("exports") / "otter" / exercise.name))


@export.command()
def gradescope(
    name: Name,
    to: Annotated[Path | None, typer.Option(help="The zip to write, if not exports/NAME-gradescope.zip.")] = None,
    hidden_checks: Annotated[Visibility, typer.Option(help="When students see hidden checks.")] = (
        Visibility.after_published
    ),
    trusted: Annotated[
        bool, typer.Option("--trust-submissions", help="Grade even where the container cannot confine them.")
    ] = False,
    extra_index: Annotated[str, typer.Option(help="Another place that pip takes packages from.")] = "",
) -> None:
    """The zip to upload to Gradescope as an autograder: our engine grades there."""
    from autograder.exports.gradescope import export_gradescope

    exercise = find(name)
    path = to or Path("exports") / f"{exercise.name}-gradescope.zip"
    tell(export_gradescope(exercise, path, hidden=hidden_checks, trusted=trusted, extra_index=extra_index))


@export.command()
def colab(
    name: Name,
    published: Annotated[str, typer.Option(metavar="URL", help="Where students find what `release --to` filled.")],
    to: Annotated[Path | None, typer.Option(help="The notebook to write, if not exports/colab/NAME.ipynb.")] = None,
) -> None:
    """The released notebook for Colab: one cell more, which fetches the files beside it."""
    from autograder.lab.colab import export_colab

    exercise = find(name)
    tell(export_colab(exercise, to or Path("exports") / "colab" / f"{exercise.name}.ipynb", published))


@export.command()
def grades(
    names: Names = None,
    form: Annotated[str, typer.Option("--format", help="csv, canvas or moodle.")] = "csv",
    lms: Annotated[Path | None, typer.Option("--from", help="What Canvas or Moodle exported: its students.")] = None,
    to: Annotated[Path, typer.Option(help="The file to write.")] = Path("grades.csv"),
    id_column: IdColumn = "",
    db: Database = "",
    course: Course = None,
) -> None:
    """Write the gradebook's scores as a table, for an LMS or a spreadsheet."""
    from autograder.exports.grades import export_grades, lines

    settings, folder = settings_of(course)
    done = export_grades(
        db or gradebook_url(settings, folder), form, to, lms=lms, exercises=names or (), id_column=id_column,
        columns=settings.columns,
    )  # fmt: skip
    say(*lines(done))
    raise typer.Exit(0 if done.complete else 1)
