"""The commands. Each one parses, calls, prints; what it does lives elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.table import Table

from autograder.cli import course, grade_command
from autograder.cli.exports import export
from autograder.cli.say import console, tell
from autograder.course.settings import chosen_exercises, find_settings
from autograder.errors import CourseError, UsageError, unusable
from autograder.exercises import Exercise, all_exercises, course_root, find

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
app.command()(grade_command.grade)
course.register(app)
app.add_typer(export, name="export")
errors = Console(stderr=True)

Names = Annotated[list[str] | None, typer.Argument(metavar="[NAME]...", help="Exercises; all where none is named.")]
Workers = Annotated[int, typer.Option("--jobs", "-j", min=0, help="Worker processes; 0 chooses.")]


@app.callback()
def main() -> None:
    """Build, grade and prove the exercises of a deep-learning course."""


@app.command("list")
def list_exercises() -> None:
    """List the exercises of the course."""
    from autograder.build import checks

    table = Table("exercise", "title", "minutes", "checks", "points", "what it is about", box=None, pad_edge=False)
    for exercise in chosen(None):
        found = checks(exercise)
        points = sum(check.points for check in found)
        row = (exercise.name, exercise.title, exercise.minutes, len(found), points, exercise.description)
        table.add_row(*map(str, row))
    console.print(table)


@app.command()
def release(
    names: Names = None,
    to: Annotated[Path | None, typer.Option(help="Fill this folder instead, one folder an exercise.")] = None,
) -> None:
    """Make what students get: release/NAME/ and assignments/NAME.py."""
    from autograder.build import release as build_release
    from autograder.lab.environment import write_environment

    exercises = chosen(names)
    for change in build_release(exercises, to):
        tell(change)
    tell(write_environment(exercises, to) if to else write_environment(all_exercises(), course_root() / "release"))


@app.command()
def verify(
    names: Names = None,
    jobs: Workers = 0,
    report: Annotated[
        bool, typer.Option("--report", help="Also grade some under nbgrader, and write docs/grader-quality.md.")
    ] = False,
) -> None:
    """Prove that the checks are right: over the stub, the solution and the whole gallery."""
    from autograder.cli.verify import verify as prove

    raise typer.Exit(0 if prove(chosen(names), jobs, report) else 1)


@app.command()
def demo(
    out: Annotated[Path, typer.Option(help="Where the class and its results go.")] = Path("demo"),
    jobs: Workers = 0,
) -> None:
    """Grade a class made of the gallery, broken notebooks included, and show everything that comes out."""
    from autograder.cli.demo import run_demo

    raise typer.Exit(0 if run_demo(out, jobs) else 1)


@app.command()
def doctor() -> None:
    """Say what this machine lacks for grading safely, and what mends it."""
    from autograder.cli.doctor import doctor as examine

    raise typer.Exit(0 if examine() else 1)


@app.command()
def attack(
    write: Annotated[bool, typer.Option(help="Put the matrix into docs/security.md.")] = False,
    peers: Annotated[bool, typer.Option(help="Try nbgrader and otter, too; takes minutes.")] = False,
) -> None:
    """Run the attack suite through the engine and print the matrix."""
    from autograder.cli.attack import attack as run_suite

    raise typer.Exit(0 if run_suite(write, peers) else 1)


@app.command()
def parity(
    names: Names = None,
    sample: Annotated[int, typer.Option(min=0, help="So many of each gallery; 0 takes all.")] = 0,
    jobs: Workers = 0,
) -> None:
    """Grade the gallery under nbgrader and otter too, and compare: docs/interoperability.md."""
    from autograder.gallery.parity import parity as compare

    raise typer.Exit(0 if compare(chosen(names), sample=sample, jobs=jobs or 2) else 1)


def chosen(names: Iterable[str] | None) -> list[Exercise]:
    names = list(names or ())
    return [find(name) for name in names] if names else chosen_exercises(find_settings())


def run() -> None:
    """The console script: errors that the user can mend are one line, not a traceback."""
    try:
        app()
    except CourseError as error:
        stop(error)
    except OSError as error:
        if error.filename is None:  # no path to mend: the mistake is ours
            raise
        stop(unusable(error))
    except KeyboardInterrupt:
        errors.print("autograder: interrupted; what was graded is kept. Run the same command to go on.")
        sys.exit(1)


def stop(error: CourseError) -> NoReturn:
    errors.print(f"autograder: {error}", markup=False, highlight=False, soft_wrap=True)
    sys.exit(2 if isinstance(error, UsageError) else 1)
