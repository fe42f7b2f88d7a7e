"""The files of tests/attacks/FAMILY/NAME.py. Each opens with a docstring of fields:

    tries: one sentence
    demand: gains nothing       no point, whatever else happens; every demand below includes it
            finds nothing       `found()`, called over the wire in a fresh sandbox, returns []
            crashed, timed_out  some check ends so, and none is ungraded
            problem: TEXT       the student reads TEXT, in a problem or in a check's message
            full marks          an honest student's, so nothing may be lost
            fails test_x, …     on the solution: it loses exactly these checks
    on: convolution             another exercise than perceptron
    solution: yes               on the right answers, the file's code as one more cell at the end
    student: NAME               handed in under this name, with Python's escapes
    suffix: .py                 handed in as another kind of file
    peers: yes                  harmless without a sandbox, so that other graders can be tried with it
    known: REASON               it succeeds today, for this reason

Without `solution: yes` the file's code takes the place of the answers: it stands in the first
answer cell, and the other answer cells are empty. Lines that open with `# %` or `# !` lose the
comment sign on the way, as in jupytext. A file that defines `build(notebook) -> bytes` is our own
code about the file format: it is called in this process and gives the bytes that are handed in.
"""

from __future__ import annotations

import ast
import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.build import as_bytes, fill, released, solution_sources
from autograder.build.fill import solution_cells
from autograder.errors import CourseError
from autograder.exercises import Exercise, course_root, find

HONEST = "honest_but_odd"
FIELDS = ("tries", "demand", "on", "solution", "student", "suffix", "peers", "known")
DEMANDS = re.compile(
    r"gains nothing|finds nothing|crashed|timed_out|full marks|problem: .+|fails test_\w+(, test_\w+)*"
)
_FIELD = re.compile(rf"^({'|'.join(FIELDS)}): *(.*)$")
_MAGIC = re.compile(r"^# ?(?=[%!]\w)", re.MULTILINE)


@dataclass(frozen=True)
class Attack:
    """One file. `code` is all of it below the docstring, `fields` what the docstring says."""

    path: Path
    code: str
    fields: Mapping[str, str] = field(repr=False)

    @property
    def family(self) -> str:
        return self.path.parent.name

    @property
    def name(self) -> str:
        return f"{self.family}/{self.path.stem}"

    @property
    def tries(self) -> str:
        return self.fields["tries"]

    @property
    def demand(self) -> str:
        return self.fields["demand"]

    @property
    def exercise(self) -> str:
        return self.fields.get("on", "perceptron")

    @property
    def solution(self) -> bool:
        return self.fields.get("solution") == "yes"

    @property
    def peers(self) -> bool:
        return self.fields.get("peers") == "yes"

    @property
    def known(self) -> str:
        return self.fields.get("known", "")

    @property
    def student(self) -> str:
        escaped = self.fields.get("student", self.path.stem)
        return codecs.decode(escaped.encode("latin-1", "backslashreplace"), "unicode_escape")

    @property
    def suffix(self) -> str:
        return self.fields.get("suffix", ".ipynb")

    def defines(self, function: str) -> bool:
        return f"\ndef {function}(" in f"\n{self.code}"


def all_attacks(root: Path | None = None) -> list[Attack]:
    """Every attack of the course, by family and name. Raises `CourseError` for a bad header."""
    folder = (root or course_root()) / "tests" / "attacks"
    return [read(path) for path in sorted(folder.glob("*/*.py"))]


def read(path: Path) -> Attack:
    source = path.read_text()
    docstring = ast.get_docstring(ast.parse(source)) or ""
    attack = Attack(path, code_of(source), fields_of(docstring))
    if not attack.fields.get("tries") or not DEMANDS.fullmatch(attack.fields.get("demand", "")):
        hint = "See autograder/attacks/cases.py for the fields."
        raise CourseError("Its docstring lacks `tries:`, or its `demand:` is none that we know.", hint=hint, file=path)
    return attack


def fields_of(docstring: str) -> dict[str, str]:
    """A line that opens with none of the fields continues the one before."""
    fields: dict[str, str] = {}
    name = ""
    for line in docstring.splitlines():
        if match := _FIELD.match(line):
            name = match[1]
            fields[name] = match[2].strip()
        elif name and line.strip():
            fields[name] += " " + line.strip()
    return fields


def code_of(source: str) -> str:
    end = ast.parse(source).body[0].end_lineno or 0
    return _MAGIC.sub("", "\n".join(source.splitlines()[end:]).strip() + "\n")


# --- from a file to the submission that it stands for --------------------------------------


def submission_of(attack: Attack, root: Path | None = None) -> bytes:
    """The bytes that are handed in."""
    notebook = notebook_of(attack, find(attack.exercise, root))
    if not attack.defines("build"):
        return as_bytes(notebook)
    names: dict[str, Any] = {}
    exec(compile(attack.code, str(attack.path), "exec"), names)  # noqa: S102 - ours: it writes a file, and runs nothing
    built: bytes = names["build"](notebook)
    return built


def notebook_of(attack: Attack, exercise: Exercise) -> dict[str, Any]:
    code = "" if attack.defines("build") else attack.code
    if attack.solution:
        solved = fill(released(exercise), solution_sources(exercise))
        solved["cells"].append(code_cell(code))
        return solved
    stubs = released(exercise)
    if attack.defines("build"):
        return stubs
    first, *others = solution_cells(stubs)
    return fill(stubs, {first: code} | dict.fromkeys(others, "# See above."))


def code_cell(source: str) -> dict[str, Any]:
    return {
        "cell_type": "code", "execution_count": None, "id": "of-their-own",
        "metadata": {}, "outputs": [], "source": source,
    }  # fmt: skip
