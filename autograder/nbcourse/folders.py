"""autograded/STUDENT/NAME/: the executed notebook, the submission's other files, ours over them.

As nbgrader's `autograde` leaves it: files of the source folder go before a student's of the same name.
Source: nbgrader 0.9.6, converters/autograde.py.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.build.files import Files, read_files
from autograder.engine.results import SubmissionResult
from autograder.exercises import Exercise
from autograder.nbcourse.course import Course
from autograder.nbcourse.submitted import is_ignored, other_files

MARK = "autograder"  # in the notebook's metadata: what it was made from


def files_beside(course: Course, exercise: Exercise, submission: Path) -> dict[str, bytes]:
    """What lies beside the executed notebook: theirs, and ours over it but for what the course exempts."""
    exempt = course.config.Autograde.get("exclude_overwriting", {}).get(exercise.name, [])
    source = read_files(course.source(exercise.name))
    ours = {name: content for name, content in source.items() if not is_exempt(name, [*course.directory.ignore])}
    return {**other_files(submission, course), **{name: ours[name] for name in ours if name not in exempt}}


def is_exempt(name: str, ignored: list[str]) -> bool:
    return any(is_ignored(part, [*ignored, "*.ipynb"]) for part in Path(name).parts)


def mark_of(result: SubmissionResult, source: NotebookNode, files: Files, showcase: bool) -> str:
    """A digest of all that a student's folder is made from."""
    made_from = [result.submission_digest, json.dumps(source, sort_keys=True), str(showcase)]
    made_from += [f"{check.name} {check.status} {check.message} {check.hint}" for check in result.checks]
    made_from += [f"{problem.where} {problem.message}" for problem in result.problems]
    made_from += [f"{name} {hashlib.sha256(content).hexdigest()}" for name, content in sorted(files.items())]
    return hashlib.sha256("\n".join(made_from).encode("utf-8", "surrogatepass")).hexdigest()


def earlier(path: Path, mark: str) -> NotebookNode | None:
    """The notebook of an earlier run, where it was made from the same."""
    try:
        notebook: Any = nbformat.read(path, as_version=4)
    except (OSError, ValueError, nbformat.ValidationError):
        return None
    return notebook if notebook.metadata.get(MARK) == mark else None
