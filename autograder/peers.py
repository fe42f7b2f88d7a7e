"""Other graders, as they are installed and by their own commands: nbgrader and otter.

    installed()    those that are there: name -> prepare(exercise, folder) -> grade(copy of folder, submission)
    score_in()     one submission, in a copy of the prepared folder
    scores_in()    many submissions in one copy, by one process: a peer's start is its most expensive part
    digest_of()    of all that decides a score besides the submission

They run a student's code with the rights of whoever grades. So they only get submissions that are harmless or
our own, in processes of their own, with a time limit, in a private folder that is HOME as well.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from importlib import metadata
from pathlib import Path

from autograder.build import instructor_files
from autograder.build.files import write_files
from autograder.exercises import Exercise
from autograder.exports.fresh import released_files
from autograder.exports.otter import autograder_zip
from autograder.exports.programs import SECONDS, completed

Scores = dict[str, "float | None"]  # None where it gives no score
Grade = Callable[[Path, bytes], "float | None"]  # a private folder, a submission -> its score
GradeMany = Callable[[Path, Mapping[str, bytes], float], Scores]  # a private folder, submissions by name, seconds
Prepare = Callable[[Exercise, Path], Grade]

PACKAGES = {"nbgrader": "nbgrader", "otter": "otter-grader"}  # what they are called where they are installed from

# Each is run in the folder, by a process of its own, and prints {name: score} as its last line.
NBGRADER_SCORES = """
import json
from nbgrader.api import Gradebook
with Gradebook("sqlite:///gradebook.db") as gradebook:
    submissions = gradebook.assignment_submissions({name!r})
    print(json.dumps({{one.student.id: one.score for one in submissions}}))
"""
OTTER_SCORES = """
import contextlib, json, os, sys
import otter.api
scores = {}
for path in sys.argv[1:]:
    with contextlib.suppress(Exception):
        total = otter.api.grade_submission(path, ag_path="autograder.zip", quiet=True).total
        scores[os.path.splitext(path)[0]] = total
print(json.dumps(scores))
"""


def installed() -> dict[str, Prepare]:
    """Those that are there, by name."""
    return {name: one_of(prepare) for name, prepare in many_installed().items()}


def many_installed() -> dict[str, Callable[[Exercise, Path], GradeMany]]:
    known = {"nbgrader": nbgrader_many, "otter": otter_many}
    return {name: prepare for name, prepare in known.items() if importlib.util.find_spec(name) is not None}


def one_of(prepare: Callable[[Exercise, Path], GradeMany]) -> Prepare:
    def prepared(exercise: Exercise, folder: Path) -> Grade:
        grade_many = prepare(exercise, folder)
        return lambda copied, submission: grade_many(copied, {"ada": submission}, SECONDS).get("ada")

    return prepared


def digest_of(exercise: Exercise, engine: str) -> str:
    """Of the checks, the release and, where the engine is a peer, its version."""
    files = {exercise.grader.name: exercise.grader.read_bytes(), **released_files(exercise)}
    package = PACKAGES.get(engine, "")
    parts = [f"{package} {metadata.version(package)}".encode()] if package else []
    parts += [hashlib.sha256(content).digest() for _, content in sorted(files.items())]
    return hashlib.sha256(b"".join(parts)).hexdigest()


def score_in(template: Path, grade: Grade, submission: bytes) -> float | None:
    """The score in a copy of the prepared folder: one attack cannot spoil it for the next."""
    with copy_of(template) as copied:
        try:
            return grade(copied, submission)
        except subprocess.SubprocessError:
            return None


def scores_in(template: Path, grade: GradeMany, submissions: Mapping[str, bytes], seconds: float) -> Scores:
    """The scores of all of them, None where there is none: all are lost where they take longer than `seconds`."""
    with copy_of(template) as copied:
        try:
            found = grade(copied, submissions, seconds)
        except subprocess.SubprocessError:
            found = {}
    return {name: found.get(name) for name in submissions}


@contextlib.contextmanager
def copy_of(template: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="copy-", dir=template.parent, ignore_cleanup_errors=True) as folder:
        copied = Path(folder) / template.name
        shutil.copytree(template, copied)
        yield copied


def run(folder: Path, *command: str, seconds: float = SECONDS) -> str:
    """Python with these arguments in the private folder; its output. Raises `subprocess.SubprocessError`."""
    done = completed(folder, *command, seconds=seconds)
    done.check_returncode()
    return done.stdout


def scores_printed(printed: str) -> Scores:
    """The last line. A student's program may have printed it, too: whoever uses a peer trusts the submissions."""
    found = json.loads((printed.strip().splitlines() or ["{}"])[-1])
    return {name: None if score is None else float(score) for name, score in found.items()}


# --- nbgrader ------------------------------------------------------------------------------


def nbgrader_many(exercise: Exercise, folder: Path) -> GradeMany:
    """A course of its own, with the assignment made by its own command."""
    write_files(folder / "source" / exercise.name, instructor_files(exercise))
    run(folder, "-m", "nbgrader", "generate_assignment", exercise.name)

    def grade(course: Path, submissions: Mapping[str, bytes], seconds: float) -> Scores:
        for name, content in submissions.items():
            write_files(course / "submitted" / name / exercise.name, {exercise.notebook.name: content})
        # It ends with 1 where one notebook fails; the others have their scores all the same. It takes the failed
        # one's autograded notebook away, and leaves its row at 0.
        completed(course, "-m", "nbgrader", "autograde", exercise.name, seconds=seconds)
        scores = scores_printed(run(course, "-c", NBGRADER_SCORES.format(name=exercise.name)))
        autograded = course / "autograded"
        return {name: scores[name] for name in scores if (autograded / name / exercise.name).is_dir()}

    return grade


# --- otter ---------------------------------------------------------------------------------


def otter(exercise: Exercise, folder: Path) -> Grade:
    """As `installed()["otter"]`."""
    return one_of(otter_many)(exercise, folder)


def otter_many(exercise: Exercise, folder: Path) -> GradeMany:
    """The archive that `autograder export otter` makes."""
    write_files(folder, {"autograder.zip": autograder_zip(exercise, released_files(exercise))})

    def grade(copied: Path, submissions: Mapping[str, bytes], seconds: float) -> Scores:
        write_files(copied, {f"{name}.ipynb": content for name, content in submissions.items()})
        names = [f"{name}.ipynb" for name in submissions]
        return scores_printed(run(copied, "-c", OTTER_SCORES, *names, seconds=seconds))

    return grade
