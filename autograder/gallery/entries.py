"""The gallery's files. Each opens with a docstring that says what must happen to it:

    expect: passes                          an independent correct solution
    expect: fails test_a, test_b            a mistake, with `mistake:` (its name) and `hint:`
    expect: recognised as STEM              the mistake of STEM.py, written another way

A file defines only what differs; the rest of its notebook is the solution.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

from autograder.build import as_bytes, fill, released, solution_sources
from autograder.errors import CourseError
from autograder.exercises import Exercise

_FIELD = re.compile(r"^(expect|mistake|hint):\s*(.*)$")


@dataclass(frozen=True)
class Entry:
    """One file of the gallery. `fails` names checks, `twin_of` the stem of the mistake that it repeats."""

    path: Path
    source: str
    passes: bool = False
    fails: tuple[str, ...] = ()
    twin_of: str = ""
    mistake: str = ""
    hint: str = ""

    @property
    def name(self) -> str:
        return self.path.stem


def entries(exercise: Exercise) -> list[Entry]:
    """Every file of the exercise's gallery, sorted by name. Raises `CourseError` for a bad header."""
    return [read(path) for path in sorted(exercise.gallery.glob("*.py"))]


def read(path: Path) -> Entry:
    source = path.read_text()
    fields = header(path, source)
    expect = fields["expect"]
    if expect == "passes":
        return Entry(path, source, passes=True)
    if match := re.fullmatch(r"fails (test_\w+(?:,\s*test_\w+)*)", expect):
        if not fields.get("mistake") or not fields.get("hint"):
            raise bad_header(path, "A mistake needs a `mistake:` (its name) and a `hint:`.")
        names = tuple(re.split(r",\s*", match[1]))
        return Entry(path, source, fails=names, mistake=fields["mistake"], hint=fields["hint"])
    if match := re.fullmatch(r"recognised as (\w+)", expect):
        return Entry(path, source, twin_of=match[1])
    raise bad_header(path, f"`expect: {expect}` is none of: passes, fails test_…, recognised as ….")


def header(path: Path, source: str) -> dict[str, str]:
    """The docstring's fields; a line that opens with none of them continues the one before."""
    try:
        text = ast.get_docstring(ast.parse(source)) or ""
    except SyntaxError as error:
        raise CourseError(f"It is no Python: {error.msg}.", hint="Mend it.", file=path, line=error.lineno) from error
    fields: dict[str, str] = {}
    name = ""
    for line in text.splitlines():
        if match := _FIELD.match(line):
            name = match[1]
            fields[name] = match[2].strip()
        elif name and line.strip():
            fields[name] += " " + line.strip()
    if "expect" not in fields:
        raise bad_header(path, "Its docstring does not say what to `expect:`.")
    return fields


def bad_header(path: Path, message: str) -> CourseError:
    return CourseError(message, hint="See autograder/gallery/entries.py for the form of a header.", file=path, line=1)


# --- from a file to the notebook that it stands for ----------------------------------------


def as_notebook(exercise: Exercise, entry: Entry, solutions: dict[str, str] | None = None) -> bytes:
    """The .ipynb that a student with these functions would hand in."""
    solutions = solution_sources(exercise) if solutions is None else solutions
    return as_bytes(fill(released(exercise), replaced(entry, solutions)))


def solved_notebook(exercise: Exercise) -> bytes:
    return as_bytes(fill(released(exercise), solution_sources(exercise)))


def replaced(entry: Entry, solutions: dict[str, str]) -> dict[str, str]:
    """The solution cells' sources, with the entry's definitions in place of the solution's.

    What the entry defines beyond those (imports, helpers) opens the first cell that it changes.
    """
    nodes = ast.parse(entry.source).body[1:]
    lines = entry.source.splitlines()
    theirs = {node.name: text_of(node, lines) for node in nodes if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    ours = {name: grade_id for grade_id, source in solutions.items() for name in defined(source)}
    helpers = [text_of(node, lines) for node in nodes if getattr(node, "name", None) not in ours]
    result = dict(solutions)
    for name in [name for name in theirs if name in ours]:
        grade_id = ours[name]
        result[grade_id] = swap(result[grade_id], name, theirs[name])
    first = next((grade_id for grade_id in solutions if result[grade_id] != solutions[grade_id]), None)
    if first is None:
        hint = f"It should define one of: {', '.join(ours)}."
        raise CourseError("It changes nothing of the solution.", hint=hint, file=entry.path)
    result[first] = "\n\n\n".join([*helpers, result[first]])
    return result


def defined(source: str) -> list[str]:
    return [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef | ast.ClassDef)]


def swap(source: str, name: str, definition: str) -> str:
    """`source` with the definition of `name` replaced."""
    lines = source.splitlines()
    node = next(node for node in ast.parse(source).body if getattr(node, "name", None) == name)
    start, end = span(node)
    return "\n".join([*lines[:start], definition, *lines[end:]])


def text_of(node: ast.stmt, lines: list[str]) -> str:
    start, end = span(node)
    return "\n".join(lines[start:end])


def span(node: ast.stmt) -> tuple[int, int]:
    """First and last line of a statement, its decorators included, as a slice of lines."""
    decorators = getattr(node, "decorator_list", [])
    return min([node.lineno, *(d.lineno for d in decorators)]) - 1, node.end_lineno or node.lineno
