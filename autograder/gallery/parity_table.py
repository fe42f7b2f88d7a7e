"""What parity found: docs/interoperability.json, and the table of docs/interoperability.md that is made of it.

Row                one submission's scores: engine -> Scored
read_rows, noted   keep them, and remake the table between its two markers
compared_rows      the submissions that every engine has graded
unexplained        differences without a reason, reasons without a difference
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from autograder.build.files import write_files
from autograder.errors import CourseError
from autograder.exercises import Exercise, all_exercises

OURS = "ours"
ENGINES = (OURS, "nbgrader", "otter")
BEGIN = "<!-- parity: made by `autograder parity`, do not edit -->"
END = "<!-- end of parity -->"
NEW_PAGE = f"""\
# One score everywhere

An exercise can be graded by our engine, by stock `nbgrader autograde`, and by `otter run`; on Gradescope our engine
runs. The score is the same. To show it, every submission of the gallery is graded by all three: the stub, the
solution, each known mistake told twice, each independent correct solution. `autograder parity` (or `make parity`)
does that and writes this table. It takes hours, goes on where it was stopped, and grades again what has changed since;
*compared* says how far it got.

{BEGIN}
{END}

What is not the same is who protects the checks. Under nbgrader and otter they run in the process of the student's
notebook, which can read and change them (docs/security.md shows what that costs); our engine keeps them apart.
"""


class Scored(msgspec.Struct, frozen=True, array_like=True):
    """A score, None where the engine gave none, with a digest of all that it hangs on."""

    digest: str
    score: float | None


Row = dict[str, Scored]


class Noted(msgspec.Struct):
    """One exercise: its gallery's size with the stub and the solution, every score, and those that hold now."""

    submissions: int
    rows: dict[str, Row]
    current: list[str]


@functools.cache
def files(root: Path) -> tuple[Path, Path, Path]:
    docs = root / "docs"
    return docs / "interoperability.json", docs / "interoperability.md", docs / "parity-differences.toml"


def read_all(root: Path) -> dict[str, Noted]:
    path = files(root)[0]
    if not path.exists():
        return {}
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Noted])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise CourseError(
            f"This file cannot be read: {error}.", hint="Delete it and compare again.", file=path
        ) from error


def read_rows(exercise: Exercise) -> dict[str, Row]:
    found = read_all(exercise.root).get(exercise.name)
    return dict(found.rows) if found else {}


def noted(exercise: Exercise, rows: Mapping[str, Row], known: Mapping[str, Row], submissions: int) -> None:
    """Keep an exercise's scores and remake the table, each file whole or not at all."""
    everything = read_all(exercise.root)
    everything[exercise.name] = Noted(submissions, dict(rows), sorted(compared_rows(known)))
    kept = {one.name: everything[one.name] for one in all_exercises(exercise.root) if one.name in everything}
    encoded = msgspec.json.format(msgspec.json.encode(kept, order="sorted"), indent=1) + b"\n"
    data, page, _ = files(exercise.root)
    text = page.read_text() if page.exists() else NEW_PAGE
    replace(data, encoded)
    replace(page, put(text, table(exercise.root, kept)).encode())


def replace(path: Path, content: bytes) -> None:
    part = path.with_name(f".{path.name}.part")
    write_files(path.parent, {part.name: content})
    part.replace(path)


def put(text: str, made: str) -> str:
    before, begin, rest = text.partition(BEGIN)
    if not begin:
        return f"{text.rstrip()}\n\n{BEGIN}\n\n{made}\n\n{END}\n"
    return f"{before}{BEGIN}\n\n{made}\n\n{END}{rest.partition(END)[2]}"


# --- what it says --------------------------------------------------------------------------


def compared_rows(known: Mapping[str, Row]) -> dict[str, dict[str, float | None]]:
    """The scores of those that every engine has graded, by engine."""
    return {
        name: {engine: row[engine].score for engine in ENGINES}
        for name, row in known.items()
        if all(engine in row for engine in ENGINES)
    }


def table(root: Path, found: Mapping[str, Noted]) -> str:
    lines = ["| exercise | submissions | compared | the same score in all three |", "|---|---|---|---|"]
    differences: list[str] = []
    for exercise in all_exercises(root):
        if exercise.name not in found:
            lines.append(f"| {exercise.name} | – | – | not compared yet |")
            continue
        one = found[exercise.name]
        rows = compared_rows({name: one.rows[name] for name in one.current})
        differing = {name: row for name, row in rows.items() if len(set(row.values())) > 1}
        lines.append(f"| {exercise.name} | {one.submissions} | {len(rows)} | {len(rows) - len(differing)} |")
        differences += [difference(exercise, name, row) for name, row in sorted(differing.items())]
    if not differences:
        return "\n".join([*lines, "", "No score differs."])
    head = [f"| submission | {' | '.join(ENGINES)} | why |", f"|---|{'---|' * len(ENGINES)}---|"]
    return "\n".join([*lines, "", *head, *differences])


def difference(exercise: Exercise, name: str, row: Mapping[str, float | None]) -> str:
    scores = " | ".join(shown(row[engine]) for engine in ENGINES)
    return f"| {exercise.name}/{name} | {scores} | {reasons(exercise).get(name, '**not explained**')} |"


def shown(score: float | None) -> str:
    return "no score" if score is None else f"{score:g}"


def reasons(exercise: Exercise) -> dict[str, str]:
    """`[NAME]` in docs/parity-differences.toml: submission -> why its scores differ."""
    path = files(exercise.root)[2]
    try:
        found: dict[str, Any] = tomllib.loads(path.read_text()) if path.exists() else {}
    except tomllib.TOMLDecodeError as error:
        raise CourseError(f"This is not TOML: {error}.", hint="Mend it.", file=path) from error
    return {name: str(reason).replace("|", "/") for name, reason in found.get(exercise.name, {}).items()}


def unexplained(exercise: Exercise, known: Mapping[str, Row]) -> Iterator[str]:
    """What must not be: a difference without a reason, a reason that is no longer true."""
    given = reasons(exercise)
    path = files(exercise.root)[2].name
    rows = compared_rows(known)
    for name, row in sorted(rows.items()):
        scores = ", ".join(f"{engine} {shown(row[engine])}" for engine in ENGINES)
        if len(set(row.values())) > 1 and name not in given:
            yield f"{name}: {scores}. Mend it, or give the reason in docs/{path}."
        if len(set(row.values())) == 1 and name in given:
            yield f"{name}: {scores}. They agree: take its reason out of docs/{path}."
