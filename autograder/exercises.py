"""A name -> its paths. The only module that knows how a course lies on disk.

    solutions/NAME.py                 the source of an exercise; its header holds title, order, minutes, ...
    solutions/NAME/                   files that a released notebook needs beside it, where there are any
    autograder/graders/NAME.py        its checks, visible and hidden
    tests/submissions/NAME/           its gallery of known mistakes and correct variants
    assignments/NAME.py, release/NAME/   what students get: generated, never edited

An exercise exists because its solution script does: no list names it.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec
import yaml

from autograder.errors import SourceError, UnknownExercise
from autograder.sandbox.limits import Limits

FIELDS: Mapping[str, tuple[type, str]] = {
    "title": (str, "text"),
    "order": (int, "a whole number"),
    "minutes": (int, "a whole number"),
    "description": (str, "text"),
    "requires": (list, "a list of PyPI names"),
}


@dataclass(frozen=True)
class Exercise:
    """One exercise of the course at `root`. Header fields are read when they are first asked for.

    A header field that is missing or of the wrong type raises `SourceError`.
    """

    name: str
    root: Path

    @property
    def solution(self) -> Path:
        return self.root / "solutions" / f"{self.name}.py"

    @property
    def data(self) -> Path:
        """A folder of files that are handed out beside the notebook; most exercises have none."""
        return self.root / "solutions" / self.name

    @property
    def grader(self) -> Path:
        return self.root / "autograder" / "graders" / f"{self.name}.py"

    @property
    def assignment(self) -> Path:
        return self.root / "assignments" / f"{self.name}.py"

    @property
    def release(self) -> Path:
        return self.root / "release" / self.name

    @property
    def notebook(self) -> Path:
        return self.release / f"{self.name}.ipynb"

    @property
    def requirements(self) -> Path:
        return self.release / "requirements.txt"

    @property
    def gallery(self) -> Path:
        return self.root / "tests" / "submissions" / self.name

    @property
    def title(self) -> str:
        return str(self.header["title"])

    @property
    def order(self) -> int:
        return int(self.header["order"])

    @property
    def minutes(self) -> int:
        return int(self.header["minutes"])

    @property
    def description(self) -> str:
        return str(self.header["description"])

    @property
    def requires(self) -> tuple[str, ...]:
        """PyPI names of what the released notebook imports."""
        return tuple(self.header["requires"])

    @property
    def limits(self) -> Limits:
        """What one submission may use: the defaults, and what the header's `limits` says otherwise."""
        return limits_of(self.solution, self.header)

    @cached_property
    def header(self) -> Mapping[str, Any]:
        """The checked fields of the script's `jupyter: exercise:` header."""
        return read_header(self.solution)


def course_root() -> Path:
    """The course's folder: `$AUTOGRADER_COURSE`, else the nearest one at or above the current folder
    that holds `solutions/`, else the one that this package lies in."""
    if chosen := os.environ.get("AUTOGRADER_COURSE"):
        return Path(chosen).resolve()
    here = Path.cwd()
    above = (folder for folder in (here, *here.parents) if (folder / "solutions").is_dir())
    return next(above, Path(__file__).resolve().parents[1])


def all_exercises(root: Path | None = None) -> list[Exercise]:
    """Every exercise of the course, in the order of teaching."""
    return sorted(globbed(root or course_root()), key=lambda exercise: (exercise.order, exercise.name))


def find(name: str, root: Path | None = None) -> Exercise:
    """The exercise of that name, or `UnknownExercise` with the nearest one that there is."""
    root = root or course_root()
    known = {exercise.name: exercise for exercise in globbed(root)}
    if name in known:
        return known[name]
    raise UnknownExercise(f"There is no exercise {name!r} in {root}.", hint=nearest(name, sorted(known)))


def globbed(root: Path) -> list[Exercise]:
    return [Exercise(path.stem, root) for path in sorted((root / "solutions").glob("*.py"))]


def nearest(name: str, known: list[str]) -> str:
    if not known:
        return "Its folder solutions/ is empty: run inside a course, or set AUTOGRADER_COURSE to its folder."
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    guess = f"Did you mean {close[0]!r}? " if close else ""
    return f"{guess}There are: {', '.join(known)}. A new one starts as solutions/{name}.py."


# --- the header ----------------------------------------------------------------------------


def read_header(script: Path) -> Mapping[str, Any]:
    """The exercise's fields, each present and of its type; raises `SourceError` with the line."""
    block = re.match(r"# ---\n((?:#.*\n)*?)# ---\n", script.read_text())
    if block is None:
        raise header_error(script, 1, "The script does not open with a header between two `# ---` lines.")
    fields = parse_yaml(script, re.sub(r"^# ?", "", block[1], flags=re.MULTILINE))
    lines = {line.strip("# \n").split(":")[0]: number for number, line in enumerate(block[1].splitlines(), 2)}
    for name, (kind, readable) in FIELDS.items():
        if name not in fields:
            raise header_error(script, lines.get("exercise", 1), f"The header lacks `{name}`.")
        if type(fields[name]) is not kind or not all(isinstance(item, str) for item in as_list(fields[name])):
            raise header_error(script, lines.get(name, 1), f"The header's `{name}` should be {readable}.")
    limits_of(script, fields)
    return fields


def limits_of(script: Path, fields: Mapping[str, Any]) -> Limits:
    try:
        return msgspec.convert(fields.get("limits", {}), Limits)
    except msgspec.ValidationError as error:
        known = ", ".join(Limits.__struct_fields__)
        hint = f"Write `limits:` with some of {known}; times are seconds, sizes bytes."
        raise SourceError(f"The header's `limits`: {error}.", file=script, hint=hint) from error


def parse_yaml(script: Path, text: str) -> dict[str, Any]:
    try:
        found = yaml.safe_load(text)["jupyter"]["exercise"]
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise header_error(script, line, f"The header is not YAML: {error.problem}.") from error
    except (KeyError, TypeError):
        found = None
    if not isinstance(found, dict):
        raise header_error(script, 1, "The header has no `exercise:` under `jupyter:`.")
    return found


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def header_error(script: Path, line: int, message: str) -> SourceError:
    return SourceError(message, file=script, line=line, hint=f"Write `exercise:` with {', '.join(FIELDS)}.")
