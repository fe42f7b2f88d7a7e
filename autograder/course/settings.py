"""A term's settings: `course.toml` in the instructor's folder, the course folder.

    term = "Winter 2026"
    timezone = "Europe/Berlin"             # of deadlines that name no offset, and of times in the LMS's files
    db_url = "sqlite:///gradebook.db"      # the gradebook; a relative path starts at this file's folder
    secret = "~/.config/winter-2026"       # what hidden inputs are drawn from; keep it out of any repository
    out = "graded"                         # where reports and feedback go

    [[exercises]]                          # which exercises, in which order; without any: all of them
    name = "perceptron"
    deadline = 2026-11-03T23:59:00
    column = "Exercise 1"                  # what the LMS calls it, where it is neither the name nor the title

    [exercises.points]                     # of this exercise, by check; the grader's own points are the default
    test_identity_kernel = 3

Every key may be left out, and the file as well. What is not known is refused, with the file and the key.

    find_settings     the nearest course.toml, or the defaults
    read_settings     one file
    check_settings    its exercises and checks against the course's own
"""

from __future__ import annotations

import datetime
import os
import re
import tomllib
import zoneinfo
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import msgspec

from autograder.course.names import nearest
from autograder.errors import CourseError, UsageError
from autograder.exercises import Exercise, all_exercises

FILE = "course.toml"
# A student's folder may hold a file of that name, too: the instructor's is never looked for in there.
STUDENTS = {"submitted", "autograded"}


class ExerciseSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One exercise's entry. `deadline` may lack an offset: then it is in the course's timezone."""

    name: Annotated[str, msgspec.Meta(min_length=1)]
    deadline: datetime.datetime | None = None
    points: dict[str, Any] = {}  # whole numbers, as `check_entries` sees to it
    column: str = ""


class File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a course.toml may hold."""

    term: str = ""
    timezone: str = ""
    db_url: str = ""
    secret: str = ""
    out: str = "graded"
    exercises: tuple[ExerciseSettings, ...] = ()


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """A checked course.toml and the folder that it stands in. `path` is None where there is no file."""

    folder: Path
    path: Path | None = None
    file: File = File()

    @property
    def term(self) -> str:
        return self.file.term

    @property
    def out(self) -> Path:
        """Where reports, feedback and, where no `db_url` is named, the gradebook go."""
        return self.folder / self.file.out

    @property
    def db_url(self) -> str:
        """The gradebook's URL."""
        return anchored(self.file.db_url, self.folder) or f"sqlite:///{self.out.resolve() / 'gradebook.db'}"

    @property
    def secret(self) -> Path | None:
        """The secret's file; None leaves it where `engine.secret` keeps it."""
        return self.folder / Path(self.file.secret).expanduser() if self.file.secret else None

    @property
    def timezone(self) -> datetime.tzinfo | None:
        return zoneinfo.ZoneInfo(self.file.timezone) if self.file.timezone else None

    @property
    def names(self) -> tuple[str, ...]:
        """The chosen exercises in their order; empty where all are."""
        return tuple(entry.name for entry in self.file.exercises)

    @property
    def columns(self) -> Mapping[str, str]:
        """What the LMS calls an exercise, where that is said."""
        return {entry.name: entry.column for entry in self.file.exercises if entry.column}

    def of(self, exercise: str) -> ExerciseSettings:
        """The exercise's entry, or an empty one."""
        return next((one for one in self.file.exercises if one.name == exercise), ExerciseSettings(name=exercise))

    def points(self, exercise: str) -> Mapping[str, int]:
        """The points that differ from the grader's, by check."""
        return self.of(exercise).points

    def deadline(self, exercise: str) -> datetime.datetime | None:
        """With its zone, or None where there is no deadline."""
        given = self.of(exercise).deadline
        return given.replace(tzinfo=self.timezone) if given is not None and given.tzinfo is None else given


# --- finding and reading -------------------------------------------------------------------


def find_settings(course: Path | None = None) -> Settings:
    """The settings of the folder `course`; else of `$AUTOGRADER_SETTINGS`, a folder or file; else of the nearest
    folder at or above the current one that holds a course.toml; else the defaults, for the current folder.

    Raises `CourseError` for a file that cannot be used, `UsageError` for a folder that does not exist.
    """
    chosen = course or (Path(named) if (named := os.environ.get("AUTOGRADER_SETTINGS")) else None)
    if chosen is None:
        return nearest_settings(Path.cwd()) or Settings(folder=Path.cwd())
    if not chosen.exists():
        raise UsageError("There is no such course folder.", hint="Name the folder that holds course.toml.", file=chosen)
    path = chosen if chosen.is_file() else chosen / FILE
    return read_settings(path) if path.is_file() else Settings(folder=chosen.resolve())


def nearest_settings(here: Path) -> Settings | None:
    """Those of the nearest folder at or above an absolute path that holds a course.toml, if one does."""
    path = next((path for path in candidates(here) if path.is_file()), None)
    return read_settings(path) if path else None


def candidates(here: Path) -> list[Path]:
    return [folder / FILE for folder in (here, *here.parents) if not STUDENTS & set(folder.parts)]


def read_settings(path: Path) -> Settings:
    """Read and check one course.toml. Raises `CourseError` with the file and the key."""
    try:
        file = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), File)
    except tomllib.TOMLDecodeError as error:
        raise broken(path, f"This is not TOML: {error}.", "Mend that line.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise broken(path, f"This file cannot be read: {error}.", "Save it as UTF-8 text.") from error
    except msgspec.ValidationError as error:
        raise broken(path, *explained(str(error))) from error
    settings = Settings(folder=path.resolve().parent, path=path, file=file)
    check_timezone(settings)
    check_entries(settings)
    check_url(settings)
    return settings


def broken(path: Path | None, message: str, hint: str) -> CourseError:
    return CourseError(message, hint=hint, file=path)


def explained(complaint: str) -> tuple[str, str]:
    """msgspec's sentence in ours, and what to write instead: `Expected `int`, got `str` - at `$.exercises[0].name`."""
    what, _, place = complaint.partition(" - at `$")
    key = place.strip("`.") or "the file's top level"
    if "unknown field" in complaint:
        name = what.split("`")[1]
        fields = ExerciseSettings.__struct_fields__ if key.startswith("exercises") else File.__struct_fields__
        return f"{key}: there is no key `{name}`.", nearest(name, fields, "keys")
    if what.startswith("Expected"):  # what JSON calls an object is a table in TOML
        what = re.sub(r"\bobject\b", "table", re.sub(r"\barray\b", "list", what))
    return f"{key}: {what}.", HINTS.get(
        key.rpartition(".")[2].partition("[")[0], "Compare it with the top of autograder/course/settings.py."
    )


HINTS = {
    "deadline": 'Write `deadline = 2026-11-03T23:59:00+01:00`, or without the offset and with `timezone = "…"`.',
    "points": "Write whole numbers from 1 under the exercise's `[exercises.points]`: `test_name = 2`.",
    "exercises": 'Write one `[[exercises]]` an exercise, with at least `name = "…"`.',
}


# --- what TOML cannot say ------------------------------------------------------------------


def check_timezone(settings: Settings) -> None:
    try:
        zone = settings.timezone
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        hint = 'Write the name of the IANA time zone, as in "Europe/Berlin".'
        raise broken(settings.path, f"timezone: {settings.file.timezone!r} is unknown here.", hint) from error
    for entry in settings.file.exercises:
        if entry.deadline is None or entry.deadline.tzinfo is not None:
            continue
        if zone is None:
            message = f"deadline of {entry.name}: {entry.deadline} is in no time zone."
            raise broken(settings.path, message, HINTS["deadline"])
        check_on_the_clock(settings, entry, entry.deadline.replace(tzinfo=zone))


def check_on_the_clock(settings: Settings, entry: ExerciseSettings, deadline: datetime.datetime) -> None:
    """When clocks are put forward an hour is missing; when they are put back, one comes twice."""
    back = deadline.astimezone(datetime.UTC).astimezone(deadline.tzinfo)
    if back.replace(tzinfo=None) != entry.deadline or deadline.utcoffset() != deadline.replace(fold=1).utcoffset():
        message = f"deadline of {entry.name}: on that day the clock shows {entry.deadline:%H:%M} twice or not at all."
        raise broken(settings.path, message, "Write the offset, as in `2026-10-25T02:30:00+01:00`.")


def check_entries(settings: Settings) -> None:
    for number, name in enumerate(settings.names):
        if name in settings.names[:number]:
            raise broken(settings.path, f"exercises[{number}].name: {name!r} is named twice.", "Delete one of the two.")
        for check, points in settings.points(name).items():
            if type(points) is not int or points < 1:
                raise broken(settings.path, f"points of {name}: {check} is {points!r}.", HINTS["points"])


def check_url(settings: Settings) -> None:
    if not settings.file.db_url:
        return
    import sqlalchemy  # a third of a second, which most commands need not spend

    try:
        sqlalchemy.make_url(settings.db_url)
    except sqlalchemy.exc.ArgumentError as error:
        hint = "Write `sqlite:///gradebook.db` or `postgresql://USER@/DATABASE`."
        raise broken(settings.path, "db_url: this is no database URL.", hint) from error


def anchored(db_url: str, folder: Path) -> str:
    """An SQLite file's relative path starts at the settings, not wherever the command was given."""
    start = "sqlite:///"
    relative = db_url.removeprefix(start)
    if not db_url.startswith(start) or relative.startswith(("/", ":memory:", "file:")) or not relative:
        return db_url
    return f"{start}{(folder / relative).resolve()}"


# --- against the course --------------------------------------------------------------------


def chosen_exercises(settings: Settings, root: Path | None = None) -> list[Exercise]:
    """The term's exercises in its order. Raises `CourseError` for one that does not exist."""
    known = {exercise.name: exercise for exercise in all_exercises(root)}
    for number, name in enumerate(settings.names):
        if name not in known:
            message = f"exercises[{number}].name: there is no exercise {name!r}."
            raise broken(settings.path, message, nearest(name, known, "exercises"))
    return [known[name] for name in settings.names] or list(known.values())


def check_settings(settings: Settings, root: Path | None = None) -> None:
    """Every exercise and every check that the settings name must exist; raises `CourseError` for the first that
    does not."""
    from autograder.build import checks

    for exercise in chosen_exercises(settings, root):
        check_points(settings, exercise.name, [check.name for check in checks(exercise)])


def check_points(settings: Settings, exercise: str, known: list[str]) -> None:
    for name in settings.points(exercise):
        if name not in known:
            message = f"points of {exercise}: there is no check {name!r}."
            raise broken(settings.path, message, nearest(name, known, "checks"))
