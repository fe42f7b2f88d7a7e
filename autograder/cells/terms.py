"""On what terms a class is graded: what was asked for, and what all submissions of an assignment share.

What decides a score goes into its digest: the submitted files, the gradebook's tests, the course's files, the
versions of what runs them. A later run keeps an outcome whose digest is still the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec

from autograder.cells.course import CELL_SECONDS, Course, Submission, handed_in, source_files
from autograder.cells.plan import Plan
from autograder.cells.results import Outcome
from autograder.cells.running import DEFAULTS
from autograder.engine.grading import environment_digest, version_of
from autograder.engine.notebooks import Unusable, cells_of, decode_notebook, text_of
from autograder.reports.files import place, plain_name, write_atomically
from autograder.reports.text import to_json
from autograder.sandbox.limits import Limits

SCHEMA = 2
TIMED = ("Execute", "ExecutePreprocessor", "NotebookClient")  # nbgrader's, then those that it inherits from


class Report(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`reports/ASSIGNMENT/STUDENT.json`: for the instructor, and for a later run to see what is still up to date."""

    schema: int = SCHEMA
    kind: str = "cells"
    outcome: Outcome


@dataclass(frozen=True)
class Terms:
    """What a run was asked for."""

    students: tuple[str, ...] = ()
    jobs: int = 0
    again: bool = False
    trusted: bool = False
    stderr_fails: bool = False


class Shared:
    """What all submissions of an assignment are graded with."""

    def __init__(self, course: Course, plan: Plan, terms: Terms) -> None:
        self.course, self.plan, self.terms = course, plan, terms
        self.files = source_files(course, plan.assignment)
        self.limits = limits_of(course)
        self.key = digest_of({**self.files, "plan": plan.digest.encode(), "terms": environment_key(terms)})

    def digest(self, files: Mapping[str, bytes]) -> str:
        return digest_of({"key": self.key.encode(), **files})

    def kept(self, submission: Submission) -> Outcome | None:
        """The outcome of an earlier run of the same files by the same tests, if there is one."""
        try:
            written = place(self.course.root, "reports", self.plan.assignment, submission.student, "json").read_bytes()
            old = msgspec.convert(json.loads(written), Report).outcome
            same = old.graded and old.digest == self.digest(handed_in(self.course, submission))
        except (OSError, ValueError, RecursionError, Unusable):
            return None
        folder = self.course.autograded(plain_name(submission.student), self.plan.assignment)
        return old if same and folder.is_dir() else None


def write_report(course: Course, outcome: Outcome) -> None:
    path = place(course.root, "reports", outcome.assignment, outcome.student, "json")
    write_atomically(path, to_json(msgspec.to_builtins(Report(outcome=outcome))))


def limits_of(course: Course) -> Limits:
    """Ours, with the time for a cell that the course's configuration gives nbgrader (`Execute.timeout`).

    nbgrader limits nothing else; here ten such cells fit into a notebook's time.
    """
    seconds = next((course.config[name]["timeout"] for name in TIMED if "timeout" in course.config[name]), CELL_SECONDS)
    if not isinstance(seconds, int | float) or seconds <= 0:  # nbgrader's way to say: as long as it takes
        seconds = DEFAULTS.submission_seconds
    total = max(DEFAULTS.submission_seconds, 10 * float(seconds))
    cpu = max(DEFAULTS.cpu_seconds, int(total))
    return msgspec.structs.replace(DEFAULTS, cell_seconds=float(seconds), submission_seconds=total, cpu_seconds=cpu)


def sources_of(course: Course, plan: Plan) -> Iterator[str]:
    """All code that the instructor wrote: the source notebooks, and what the gradebook holds of them."""
    for name, notebook in plan.notebooks.items():
        yield from (cell.source for cell in notebook.cells.values() if cell.cell_type == "code")
        path = course.source(plan.assignment) / f"{name}.ipynb"
        if path.is_file():
            cells = cells_of(decode_notebook(path.read_bytes())) or []
            yield from (text_of(cell.get("source")) for cell in cells if cell.get("cell_type") == "code")


def environment_key(terms: Terms) -> bytes:
    return f"{SCHEMA} {environment_digest()} {version_of('nbgrader')} {terms.stderr_fails}".encode()


def digest_of(files: Mapping[str, bytes]) -> str:
    """Of names and contents: neither can pass for the other."""
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        for part in (name.encode("utf-8", "surrogatepass"), content):
            digest.update(len(part).to_bytes(8) + part)
    return digest.hexdigest()
