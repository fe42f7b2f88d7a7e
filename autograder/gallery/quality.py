"""How good the checks of each exercise were found: docs/grader-quality.md, and the figures behind it.

Four commands prove a part each, and note what they found with a digest of what they tried it on. A part whose
files have changed since is shown as "out of date" instead of its figures.

    gallery    `autograder verify --report`
    nbgrader   `autograder verify --report`
    mutants    `python -m tests.mutation --write`
    flakes     `python -m tests.flakes --write`
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from autograder.build.files import write_files
from autograder.exercises import Exercise, all_exercises

COMMANDS = {
    "gallery": "autograder verify --report",
    "nbgrader": "autograder verify --report",
    "mutants": "python -m tests.mutation --write",
    "flakes": "python -m tests.flakes --write",
}
COLUMNS = {
    "checks (points)": ("gallery", "{checks} ({points})"),
    "mistakes killed": ("gallery", "{killed} of {mistakes}"),
    "told again and named": ("gallery", "{named} of {retold}"),
    "correct variants accepted": ("gallery", "{accepted} of {variants}"),
    "mutants killed": ("mutants", "{killed} of {mutants} ({share:.1%})"),
    "excused": ("mutants", "{excused}"),
    "points lost by chance": ("flakes", "{flakes} in {seeds:,} seeds of {programs} programs"),
    "same score under nbgrader": ("nbgrader", "{same} of {submissions}"),
}
HEADING = """\
<!-- Written by `autograder verify --report` from grader-quality.json; do not edit. -->

# How good the graders are

Each exercise's checks are themselves tested. *Mistakes* are programs that students are known to write; each must lose
exactly the checks that it should. Each is told a second time in other words, and must be recognised and named as the
first. *Correct variants* are independent solutions in other styles and must earn everything. *Mutants* are changes of
the solution that nobody thought of (docs/mutation.md); at least 95 % must lose a point, and each excuse gives its
reason. *Points lost by chance*: the solution and all variants under many seeds, 1,000 where a check is cheap and 50
where it trains; every check that draws states its false-alarm bound. *Same score under nbgrader*: the stub, the
solution and mistakes from all over the gallery, under stock `nbgrader autograde`.
"""


class Part(msgspec.Struct):
    digest: str
    figures: dict[str, Any]


Parts = dict[str, dict[str, Part]]  # exercise -> part -> what was found


def note(exercise: Exercise, part: str, figures: Mapping[str, Any]) -> None:
    """Keep what a command has found, and remake the page."""
    folder = exercise.root / "docs"
    found = read(folder / "grader-quality.json")
    found.setdefault(exercise.name, {})[part] = Part(digest_of(exercise, part), dict(figures))
    exercises = all_exercises(exercise.root)
    known = {one.name: found[one.name] for one in exercises if one.name in found}
    encoded = msgspec.json.format(msgspec.json.encode(known, order="sorted"), indent=2) + b"\n"
    page = markdown(exercises, known).encode()
    write_files(folder, {"grader-quality.json": encoded, "grader-quality.md": page})


def read(path: Path) -> Parts:
    return msgspec.json.decode(path.read_bytes(), type=Parts) if path.exists() else {}


def digest_of(exercise: Exercise, part: str) -> str:
    """Of the files that a part's figures hang on."""
    files = [exercise.solution, exercise.grader]
    if part != "mutants":
        files += sorted(exercise.gallery.glob("*.py" if part != "flakes" else "correct_*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]


def markdown(exercises: list[Exercise], found: Parts) -> str:
    head = ["exercise", *COLUMNS]
    rows = [[exercise.name, *cells(exercise, found.get(exercise.name, {}))] for exercise in exercises]
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join([HEADING, *(f"| {' | '.join(line)} |" for line in lines)]) + "\n"


def cells(exercise: Exercise, parts: Mapping[str, Part]) -> Iterator[str]:
    for part, form in COLUMNS.values():
        if part not in parts:
            yield "not measured"
        elif parts[part].digest != digest_of(exercise, part):
            yield "out of date"
        else:
            yield form.format(**parts[part].figures)
