"""nbgrader and otter on the same files, by their own commands. Each figure is what one more submission costs them:
their own start-up is left out, as ours is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from autograder.attacks.peers import otter
from autograder.build import instructor_files
from autograder.build.files import write_files
from autograder.engine.results import Job
from autograder.exercises import Exercise

# The quickest way that otter has: one process for all.
OTTER = """
import json, sys, time
import otter.api
seconds, scores = [], []
for path in sys.argv[1:]:
    started = time.perf_counter()
    scores.append(otter.api.grade_submission(path, ag_path="autograder.zip", quiet=True).total)
    seconds.append(time.perf_counter() - started)
print(json.dumps([seconds, scores]))
"""
SCORES = """
import json
from nbgrader.api import Gradebook
with Gradebook("sqlite:///gradebook.db") as gradebook:
    print(json.dumps({{s.student.id: s.score for s in gradebook.assignment_submissions({name!r})}}))
"""


def nbgrader_ms(exercise: Exercise, jobs: Sequence[Job], course: Path) -> tuple[float, dict[str, float]]:
    """Wall milliseconds of one more submission under stock `nbgrader autograde`, and the scores."""
    write_files(course / "source" / exercise.name, instructor_files(exercise))
    python(course, "-m", "nbgrader", "generate_assignment", exercise.name)
    hand_in(exercise, jobs[:1], course)
    one = seconds_of(course, exercise)
    hand_in(exercise, jobs, course)
    many = seconds_of(course, exercise, "--force")
    scores = last_line(python(course, "-c", SCORES.format(name=exercise.name)))
    return 1e3 * (many - one) / (len(jobs) - 1), scores


def hand_in(exercise: Exercise, jobs: Sequence[Job], course: Path) -> None:
    for job in jobs:
        handed_in = {f"{exercise.name}.ipynb": job.path.read_bytes()}
        write_files(course / "submitted" / job.student / exercise.name, handed_in)


def seconds_of(course: Path, exercise: Exercise, *options: str) -> float:
    started = time.perf_counter()
    python(course, "-m", "nbgrader", "autograde", exercise.name, *options)
    return time.perf_counter() - started


def otter_ms(exercise: Exercise, jobs: Sequence[Job], folder: Path) -> tuple[float, dict[str, float]]:
    """Wall milliseconds of one more submission under `otter.api.grade_submission`, and the scores."""
    folder.mkdir()
    otter(exercise, folder)
    for job in jobs:
        shutil.copy(job.path, folder / job.path.name)
    seconds, scores = last_line(python(folder, "-c", OTTER, *(job.path.name for job in jobs)))
    names = [job.student for job in jobs]
    return 1e3 * sum(seconds[1:]) / (len(jobs) - 1), dict(zip(names, scores, strict=True))


def python(folder: Path, *arguments: str) -> str:
    """They find their own helper programs on the PATH."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True).stdout


def last_line(text: str) -> object:
    import json

    return json.loads(text.strip().splitlines()[-1])
