"""A class graded while its graders are killed: results may be missing, and are never wrong.

write_class     a class of gallery files, the solution and the stub among them
in_process      `grade_many` under the killer, then the rest in calm
by_command      `autograder grade` under the killer, itself a victim, then the same command in calm
"""

from __future__ import annotations

import collections
import contextlib
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.build import as_bytes, released, solution_sources
from autograder.engine.results import Job, SubmissionResult
from autograder.engine.workers import grade_many
from autograder.exercises import Exercise, course_root
from autograder.gallery.entries import as_notebook, entries, solved_notebook
from autograder.reports import json_report
from tests.faults.killer import Killer
from tests.faults.victims import Part

SEED = "faults"  # the same inputs for everyone: a right result can be told from a wrong one
WORKERS = 2
END_SECONDS = 30.0  # until the last process of a run must be gone

Statuses = Mapping[str, str]


@dataclass(frozen=True)
class Class:
    """Submissions with what they must get: `right` holds each student's status of each check."""

    exercise: Exercise
    folder: Path
    jobs: Sequence[Job]
    right: Mapping[str, Statuses]


@dataclass
class Tally:
    """What a storm did, and what should not have come of it."""

    killed: collections.Counter[Part] = field(default_factory=collections.Counter)
    graded: int = 0
    ungraded: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.killed += other.killed
        self.graded += other.graded
        self.ungraded += other.ungraded
        self.seconds += other.seconds
        self.faults += other.faults


def write_class(exercise: Exercise, size: int, folder: Path) -> Class:
    """The solution, the stub, and files from all over the gallery; graded in calm, twice over what is known of them."""
    gallery = entries(exercise)
    chosen = gallery[:: max(1, len(gallery) // (size - 2))][: size - 2]
    solutions = solution_sources(exercise)
    notebooks = {"solution": solved_notebook(exercise), "stub": as_bytes(released(exercise))}
    notebooks |= {entry.name: as_notebook(exercise, entry, solutions) for entry in chosen}
    jobs = [Job(name, write(folder, exercise, name, content)) for name, content in notebooks.items()]
    right = {result.student: statuses(result) for result in grade(exercise, jobs)}
    assert set(right["solution"].values()) == {"passed"}
    assert set(right["stub"].values()) == {"not_attempted"}
    return Class(exercise, folder, jobs, right)


def write(folder: Path, exercise: Exercise, student: str, content: bytes) -> Path:
    path = folder / student / exercise.name / exercise.notebook.name
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    return path


def grade(exercise: Exercise, jobs: Sequence[Job]) -> list[SubmissionResult]:
    results: list[SubmissionResult] = []
    grade_many(exercise, jobs, results.append, WORKERS, SEED)
    return results


def statuses(result: SubmissionResult) -> Statuses:
    return {check.name: check.status.value for check in result.checks}


def in_process(them: Class, rng: random.Random, most: int, pause: float) -> Tally:
    """`grade_many` under the killer; then, in calm, what it left ungraded."""
    started = time.monotonic()
    with silence(), Killer(rng, most, pause) as killer:
        stormy = grade(them.exercise, them.jobs)
    left = [job for job in them.jobs if not next((r.graded for r in stormy if r.student == job.student), False)]
    calm = grade(them.exercise, left)
    faults = [*uneven(them, stormy), *wrong(them, stormy), *wrong(them, calm), *unfinished(calm), *left_over(killer)]
    return Tally(killer.killed, len(them.jobs) - len(left), len(left), time.monotonic() - started, faults)


@contextlib.contextmanager
def silence() -> Iterator[None]:
    """No tracebacks of workers whose fork server was killed: they are what is meant to happen."""
    kept = os.dup(2)
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def by_command(them: Class, rng: random.Random, most: int, pause: float, out: Path) -> Tally:
    """`autograder grade` under the killer; then the same command in calm must complete it."""
    started = time.monotonic()
    command = [sys.executable, "-m", "autograder", "grade", them.exercise.name, str(them.folder)]
    command += ["--out", str(out), "--seed", SEED, "--jobs", str(WORKERS), "--json"]
    with Killer(rng, most, pause) as killer:
        subprocess.run(command, cwd=course_root(), capture_output=True, check=False)
    stormy = list(reports(them, out))
    again = subprocess.run(command, cwd=course_root(), capture_output=True, check=False, text=True)
    faults = [] if again.returncode == 0 else [f"the second run ended with {again.returncode}: {again.stderr}"]
    calm = list(reports(them, out))
    faults += [*wrong(them, stormy), *uneven(them, calm), *wrong(them, calm), *unfinished(calm), *left_over(killer)]
    graded = sum(result.graded for result in stormy)
    return Tally(killer.killed, graded, len(them.jobs) - graded, time.monotonic() - started, faults)


def reports(them: Class, out: Path) -> Iterator[SubmissionResult]:
    for job in them.jobs:
        path = json_report.path_of(out, them.exercise.name, job.student)
        if path.exists():
            yield json_report.read(path)


# --- what must hold ------------------------------------------------------------------------


def uneven(them: Class, results: Sequence[SubmissionResult]) -> Iterator[str]:
    counted = collections.Counter(result.student for result in results)
    for job in them.jobs:
        if counted[job.student] != 1:
            yield f"{job.student}: {counted[job.student]} results, not one"


def wrong(them: Class, results: Sequence[SubmissionResult]) -> Iterator[str]:
    """A check is ungraded or as it should be: any other status is a grade that somebody did not earn."""
    for result in results:
        for check in result.checks:
            right = them.right[result.student][check.name]
            if check.status.value not in ("ungraded", right):
                yield f"{result.student}: {check.name} is {check.status}, not {right}: {check.message}"


def unfinished(results: Sequence[SubmissionResult]) -> Iterator[str]:
    for result in results:
        if not result.graded:
            yield f"{result.student}: still ungraded after a run in calm: {result.problems}"


def left_over(killer: Killer) -> Iterator[str]:
    for process in killer.survivors(END_SECONDS):
        yield f"process {process.pid} outlives its run"
