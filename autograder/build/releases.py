"""Making releases: from the woven notebook through nbgrader to the files that students get.

Everything is made and checked in memory before the first file is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import jupytext
import nbformat
from nbformat import NotebookNode

import autograder.checking
from autograder.build.convert import generate_assignments
from autograder.build.files import Files, read_files
from autograder.build.fill import released
from autograder.build.folders import Change, foreign_files, replace_file, replace_folder, stale_files
from autograder.build.grader import Grader
from autograder.build.leaks import refuse_leaks
from autograder.build.requirements import requirements
from autograder.build.script import Script
from autograder.build.sources import read_sources
from autograder.build.weave import weave
from autograder.exercises import Exercise

__all__ = ["Built", "Change", "build", "check_fresh", "instructor_files", "instructor_notebook", "notebook_bytes"]
__all__ += ["release", "release_notebook"]

CHECKING = Path(autograder.checking.__file__)
ASSIGNMENT_METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "jupytext": {"notebook_metadata_filter": "kernelspec,-all", "cell_metadata_filter": "tags,-all"},
}


@dataclass(frozen=True)
class Built:
    """What students would get of one exercise: its release folder and its script, in memory."""

    exercise: Exercise
    release: Files
    assignment: bytes


def release(exercises: Iterable[Exercise], to: Path | None = None) -> list[Change]:
    """Make the releases and write them; what has not changed is left alone.

    to: a folder to fill instead, with one folder an exercise; then no assignments are written.
    Raises `CourseError`, before anything is written, if one exercise cannot be released.
    """
    built = build(exercises)
    if to is not None:
        return [replace_folder(item.exercise.name, to / item.exercise.name, item.release) for item in built]
    return [write(item) for item in built]


def write(built: Built) -> Change:
    exercise = built.exercise
    change = replace_folder(exercise.name, exercise.release, built.release)
    return change + replace_file(exercise.name, exercise.assignment, built.assignment)


def build(exercises: Iterable[Exercise]) -> list[Built]:
    """Make the releases in memory, all in one conversion. Raises `CourseError`."""
    sources = {exercise: read_sources(exercise) for exercise in exercises}
    folders = {exercise.name: source_files(exercise, *pair) for exercise, pair in sources.items()}
    released = generate_assignments(folders) if folders else {}
    return [finish(exercise, *pair, released[exercise.name]) for exercise, pair in sources.items()]


def finish(exercise: Exercise, script: Script, grader: Grader, files: Files) -> Built:
    notebook = nbformat.reads(files[exercise.notebook.name].decode(), as_version=4)
    built = Built(exercise, {**files, exercise.notebook.name: notebook_bytes(notebook)}, as_script(exercise, notebook))
    seen = {f"release/{exercise.name}/{name}": content for name, content in built.release.items()}
    seen[f"assignments/{exercise.name}.py"] = built.assignment
    refuse_leaks(script, grader, [CHECKING.read_text()], seen)
    return built


def check_fresh(*exercises: Exercise) -> list[Path]:
    """The files on disk that a release would write otherwise, or that are no part of it; [] where all are fresh."""
    return [path for item in build(exercises) for path in stale(item)]


def stale(built: Built) -> Iterator[Path]:
    exercise = built.exercise
    yield from stale_files(exercise.release, built.release)
    yield from foreign_files(exercise.release, built.release)
    yield from stale_files(exercise.assignment.parent, {exercise.assignment.name: built.assignment})


# --- what the other parts of the house ask for ---------------------------------------------


def instructor_notebook(exercise: Exercise) -> NotebookNode:
    """The notebook with solutions, hidden checks and rubrics, as `nbgrader generate_assignment` takes it."""
    return weave(*read_sources(exercise))


def instructor_files(exercise: Exercise) -> dict[str, bytes]:
    """The files of nbgrader's `source/NAME/`: the instructor notebook and what lies beside it."""
    return source_files(exercise, *read_sources(exercise))


def release_notebook(exercise: Exercise) -> NotebookNode:
    """The released notebook as it is on disk; `ReleaseError` if there is none yet."""
    notebook: NotebookNode = nbformat.from_dict(released(exercise))
    return notebook


def source_files(exercise: Exercise, script: Script, grader: Grader) -> dict[str, bytes]:
    return {
        **(read_files(exercise.data) if exercise.data.is_dir() else {}),
        exercise.notebook.name: notebook_bytes(weave(script, grader)),
        "checking.py": CHECKING.read_bytes(),
        "requirements.txt": requirements(exercise).encode(),
    }


def notebook_bytes(notebook: NotebookNode) -> bytes:
    return f"{nbformat.writes(notebook).rstrip()}\n".encode()


def as_script(exercise: Exercise, notebook: NotebookNode) -> bytes:
    """The released notebook as a percent script that names its maker in its header."""
    plain = nbformat.from_dict({**notebook, "metadata": ASSIGNMENT_METADATA})
    text: str = jupytext.writes(plain, fmt="py:percent")
    maker = f"#   # generated by `autograder release {exercise.name}`: do not edit"
    return text.replace("# jupyter:\n", f"# jupyter:\n{maker}\n", 1).encode()
