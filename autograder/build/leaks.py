"""The last look before files go to students: none may hold a line of a solution, a hidden check or a rubric.

The rule, in two sentences. No released file holds a secret line, whatever the line stands in. The one
exception is an ordinary line, of at most ORDINARY words, that the public sources hold as well.

Secret lines are those between the solution marks, those of hidden checks and of helpers that no visible
check needs, and the rubrics'. Not counted are lines that carry no answer: comments, imports, signatures,
docstrings, and whatever is shorter than SHORTEST characters. Words are names, numbers, texts and
operators; brackets, commas, dots and `=` are none.

The exception is there because loops and shapes read alike everywhere (`n, d = x.shape`). It cannot hide a
slip of the build, which would publish long lines too, and it needs the author to have written that very
line for students. A longer line is refused even then: the author is giving an answer away.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.build.grader import Definition, Grader
from autograder.build.notebook_names import in_a_notebook
from autograder.build.script import Script, rubric_of
from autograder.errors import LeakError

SHORTEST = 12
ORDINARY = 5
WORD = re.compile(r"""'[^']*'|"[^"]*"|\w+(?:\.\d+)?|[-+*/@%<>!&|^~]+=?|==""")
NO_ANSWER = re.compile(r"#|@|from\b.*\bimport\b|import\b|(async )?def\b|class\b")


@dataclass(frozen=True)
class Secret:
    """One line that no student may see, its spaces made single, and where it is written."""

    text: str
    file: Path
    line: int


def refuse_leaks(script: Script, grader: Grader, public: Iterable[str], released: Mapping[str, bytes]) -> None:
    """Raise `LeakError` for the first secret line that a released file holds.

    public: texts that are meant for students, beside the public parts of the script and the grader.
    """
    texts = {name: readable(name, content) for name, content in released.items()}
    everything = "\n".join(texts.values())
    graders = grader, in_a_notebook(grader)
    ordinary = "\n".join([*map(squeeze, public), *(text for one in graders for text in public_texts(script, one))])
    for secret in dict.fromkeys(secret for one in graders for secret in secrets_of(script, one)):
        if secret.text in everything and not (is_ordinary(secret.text) and secret.text in ordinary):
            name = next(name for name, text in texts.items() if secret.text in text)
            message = f"This line is for instructors, but students would find it in {name}: {secret.text!r}."
            raise LeakError(message, hint="Reword it here or there.", file=secret.file, line=secret.line)


def secrets_of(script: Script, grader: Grader) -> list[Secret]:
    """Every line that must stay with the instructors and is long enough to say something."""
    lines = script.path.read_text().splitlines()
    hidden = {number for begin, end in script.regions for number in range(begin + 1, end)}
    solution = numbered(lines, hidden, docstring_lines("\n".join(lines)))
    checks = (pair for definition in grader.secrets for pair in definition_lines(definition))
    found = [Secret(squeeze(text), script.path, number) for number, text in (*solution, *rubric_lines(script))]
    found += [Secret(squeeze(text), grader.path, number) for number, text in checks]
    return [secret for secret in found if len(secret.text) >= SHORTEST and not NO_ANSWER.match(secret.text)]


def definition_lines(definition: Definition) -> Iterator[tuple[int, str]]:
    lines = definition.source.splitlines()
    kept = numbered(lines, set(range(1, len(lines) + 1)), docstring_lines(definition.source))
    return ((definition.line + number - 1, text) for number, text in kept)


def numbered(lines: list[str], wanted: set[int], unwanted: set[int]) -> list[tuple[int, str]]:
    return [(number, lines[number - 1]) for number in sorted(wanted - unwanted)]


def rubric_lines(script: Script) -> Iterator[tuple[int, str]]:
    for cell in script.cells:
        for text in rubric_of(cell)[1].splitlines():
            yield cell.line, text


def docstring_lines(source: str) -> set[int]:
    lines = set[int]()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            lines.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return lines


def public_texts(script: Script, grader: Grader) -> Iterator[str]:
    """What authors wrote for students: the script outside its marks and rubrics, the visible checks."""
    lines = script.path.read_text().splitlines()
    hidden = {number for begin, end in script.regions for number in range(begin, end + 1)}
    shown = [line for number, line in enumerate(lines, 1) if number not in hidden]
    rubrics = {squeeze(text) for _, text in rubric_lines(script)}
    yield "\n".join(text for line in shown if (text := squeeze(line.removeprefix("# "))) not in rubrics)
    yield from (squeeze(check.source) for check in grader.checks if not check.hidden)


def is_ordinary(text: str) -> bool:
    return len(WORD.findall(text)) <= ORDINARY


def readable(name: str, content: bytes) -> str:
    """A file's text, lines squeezed; a notebook's cells as text; "" for what is no text."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return ""
    return "\n".join(map(squeeze, strings_in(json.loads(text)))) if name.endswith(".ipynb") else squeeze(text)


def strings_in(value: object) -> Iterator[str]:
    """All texts of a JSON document; a list of lines, as nbformat writes a cell, is one text."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        yield "".join(value)
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings_in(item)


def squeeze(text: str) -> str:
    """Lines without indentation, trailing comment or double spaces."""
    return "\n".join(" ".join(re.sub(r"\s{2}# .*", "", line).split()) for line in text.splitlines())
