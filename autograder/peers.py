"""Other graders, as they are installed and by their own commands: nbgrader and otter.

They run a student's code with the rights of whoever grades. So they only get submissions that are harmless or
our own, in processes of their own, with a time limit, in a private folder that is HOME as well.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from autograder.build import checks, instructor_files
from autograder.build.files import write_files
from autograder.exercises import Exercise

SECONDS = 180.0
Grade = Callable[[Path, bytes], "float | None"]  # a private folder, a submission -> its score, None where there is none
Prepare = Callable[[Exercise, Path], Grade]

# Run in the folder, by a process of its own; prints the score as the last line.
NBGRADER_SCORE = """
from nbgrader.api import Gradebook
with Gradebook("sqlite:///gradebook.db") as gradebook:
    print(gradebook.find_submission({name!r}, "ada").score)
"""
OTTER_SCORE = """
import otter.api
print(otter.api.grade_submission("submission.ipynb", ag_path="autograder.zip", quiet=True).total)
"""
# Beside the checks in each of otter's test files: a check sees the notebook as `submission`.
OTTER_TEST = """
from otter.test_files import test_case as _case

OK_FORMAT = False
name = {name!r}
points = {points}

{source}

_check = {name}


@_case(points={points}, hidden={hidden})
def {name}(env):
    import checking
    _check(checking.NotebookSubmission(env))
"""


def installed() -> dict[str, Prepare]:
    """Those that are there, by name."""
    known: dict[str, Prepare] = {"nbgrader": nbgrader, "otter": otter}
    return {name: prepare for name, prepare in known.items() if importlib.util.find_spec(name) is not None}


def score_in(template: Path, grade: Grade, submission: bytes) -> float | None:
    """The score in a copy of the prepared folder: one attack cannot spoil it for the next."""
    copied = template.with_name("copy")
    shutil.copytree(template, copied)
    try:
        return grade(copied, submission)
    except subprocess.SubprocessError:
        return None
    finally:
        shutil.rmtree(copied)


def run(folder: Path, *command: str) -> str:
    """A command in the private folder; its output. Raises `subprocess.SubprocessError`."""
    path = os.pathsep.join([str(Path(sys.executable).parent), "/usr/bin", "/bin"])
    environment = {"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8", "TMPDIR": str(folder)}
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=SECONDS, check=True,
    )  # fmt: skip
    return done.stdout


def score_printed(folder: Path, program: str) -> float | None:
    last = (run(folder, "-c", program).strip().splitlines() or [""])[-1]
    with contextlib.suppress(ValueError):
        return float(last)
    return None


# --- nbgrader ------------------------------------------------------------------------------


def nbgrader(exercise: Exercise, folder: Path) -> Grade:
    """A course of its own, with the assignment made by its own command."""
    write_files(folder / "source" / exercise.name, instructor_files(exercise))
    run(folder, "-m", "nbgrader", "generate_assignment", exercise.name)

    def grade(course: Path, submission: bytes) -> float | None:
        handed_in = course / "submitted" / "ada" / exercise.name
        write_files(handed_in, {exercise.notebook.name: submission})
        run(course, "-m", "nbgrader", "autograde", exercise.name)
        return score_printed(course, NBGRADER_SCORE.format(name=exercise.name))

    return grade


# --- otter ---------------------------------------------------------------------------------


def otter(exercise: Exercise, folder: Path) -> Grade:
    """Its configuration from our checks, by its own `generate`."""
    write_files(folder / "tests", {f"{name}.py": text.encode() for name, text in otter_tests(exercise)})
    shutil.copy(exercise.release / "checking.py", folder / "checking.py")
    write_files(folder, {"otter_config.json": json.dumps({"seed_required": False}).encode()})
    run(folder, "-m", "otter", "generate", "-t", "tests", "-o", "autograder.zip", "--no-environment", "checking.py")

    def grade(copied: Path, submission: bytes) -> float | None:
        write_files(copied, {"submission.ipynb": submission})
        return score_printed(copied, OTTER_SCORE)

    return grade


def otter_tests(exercise: Exercise) -> Iterator[tuple[str, str]]:
    source = exercise.grader.read_text().replace("autograder.checking", "checking")
    for check in checks(exercise):
        yield check.name, OTTER_TEST.format(name=check.name, points=check.points, hidden=check.hidden, source=source)
