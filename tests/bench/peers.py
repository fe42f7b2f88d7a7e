"""nbgrader and otter on the same files, by their own commands. Each figure is what one more submission costs them:
their own start-up is left out, as ours is."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from autograder.build import instructor_files
from autograder.build.files import write_files
from autograder.engine.results import Job
from autograder.exercises import Exercise
from autograder.peers import otter

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


class Peer:
    """One of them, set up in a folder for some files. `more_ms` may be asked again and again."""

    def __init__(self, exercise: Exercise, jobs: Sequence[Job], folder: Path) -> None:
        self.exercise, self.jobs, self.folder = exercise, jobs, folder
        self.scores: dict[str, float] = {}
        folder.mkdir()
        self.set_up()

    def set_up(self) -> None:
        raise NotImplementedError

    def more_ms(self) -> float:
        """Wall milliseconds of one more submission. Notes the scores."""
        raise NotImplementedError


class Nbgrader(Peer):
    """Stock `nbgrader autograde`."""

    def set_up(self) -> None:
        write_files(self.folder / "source" / self.exercise.name, instructor_files(self.exercise))
        python(self.folder, "-m", "nbgrader", "generate_assignment", self.exercise.name)
        for job in self.jobs:
            handed_in = {f"{self.exercise.name}.ipynb": job.path.read_bytes()}
            write_files(self.folder / "submitted" / job.student / self.exercise.name, handed_in)

    def more_ms(self) -> float:
        one, many = self._seconds("--student", self.jobs[0].student), self._seconds()
        scores = python(self.folder, "-c", SCORES.format(name=self.exercise.name))
        self.scores = json.loads(scores.strip().splitlines()[-1])
        return 1e3 * (many - one) / (len(self.jobs) - 1)

    def _seconds(self, *options: str) -> float:
        started = time.perf_counter()
        python(self.folder, "-m", "nbgrader", "autograde", self.exercise.name, "--force", *options)
        return time.perf_counter() - started


class Otter(Peer):
    """`otter.api.grade_submission`."""

    def set_up(self) -> None:
        otter(self.exercise, self.folder)
        for job in self.jobs:
            shutil.copy(job.path, self.folder / job.path.name)

    def more_ms(self) -> float:
        printed = python(self.folder, "-c", OTTER, *(job.path.name for job in self.jobs))
        seconds, scores = json.loads(printed.strip().splitlines()[-1])
        self.scores = dict(zip([job.student for job in self.jobs], scores, strict=True))
        return 1e3 * sum(seconds[1:]) / (len(self.jobs) - 1)


def python(folder: Path, *arguments: str) -> str:
    """They find their own helper programs on the PATH."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True).stdout
