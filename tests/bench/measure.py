"""All measurements, in one run."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from autograder.build import solution_sources
from autograder.engine.results import Job, SubmissionResult
from autograder.engine.workers import grade_many
from autograder.exercises import Exercise, find
from autograder.gallery.entries import Entry, as_notebook, entries
from tests.bench.figures import Figures
from tests.bench.floor import floor_ms
from tests.bench.memory import memory_figures
from tests.bench.ours import class_figures, engine_figures
from tests.bench.peers import Nbgrader, Otter, Peer

EXERCISE = "convolution"
SUBMISSIONS, SLOW_SUBMISSIONS = 50, 4
ROUNDS = 3


def measure(long_run: int) -> Figures:
    """`long_run` is the number of submissions over which memory is watched."""
    exercise = find(EXERCISE)
    chosen = gallery_sample(exercise, SUBMISSIONS)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        jobs = list(hand_in(exercise, chosen, Path(folder)))
        few = jobs[:: len(jobs) // SLOW_SUBMISSIONS][:SLOW_SUBMISSIONS]
        nbgrader, otter = Nbgrader(exercise, few, Path(folder) / "course"), Otter(exercise, few, Path(folder) / "otter")
        rounds = [one_round(exercise, jobs, chosen, nbgrader, otter) for _ in range(ROUNDS)]
        figures = {key: statistics.median(one[key] for one in rounds) for key in rounds[0]}
        cold = [cold_start_seconds(exercise, jobs[0].path, Path(folder) / f"cold{n}") for n in range(ROUNDS)]
        ours = {job.student: score for job, score in zip(few, scores_of(exercise, few), strict=True)}
        memory = memory_figures(exercise, jobs, long_run)
    return {
        "submissions": SUBMISSIONS,
        **figures,
        "same_scores": ours == nbgrader.scores == otter.scores,
        "cold_grade_seconds": statistics.median(cold),
        "import_torch_seconds": statistics.median(import_seconds("torch") for _ in range(ROUNDS)),
        **engine_figures(exercise),
        "memory": memory,
    }


def one_round(
    exercise: Exercise, jobs: Sequence[Job], chosen: Sequence[Entry], nbgrader: Peer, otter: Peer
) -> dict[str, float]:
    """All of them beside each other, so that a noisy minute hits each: a ratio is of figures of one round."""
    ours, floor = class_figures(exercise, jobs), floor_ms(exercise, chosen)
    under_nbgrader, under_otter = nbgrader.more_ms(), otter.more_ms()
    return {
        **ours,
        "floor_ms": floor,
        "overhead_cpu_ms": ours["ours_cpu_ms"] - floor,
        "nbgrader_ms": under_nbgrader,
        "otter_ms": under_otter,
        "nbgrader_ratio": under_nbgrader / ours["ours_ms"],
        "otter_ratio": under_otter / ours["ours_ms"],
        "first_class_nbgrader_ratio": under_nbgrader / ours["first_class_ms"],
    }


def gallery_sample(exercise: Exercise, count: int) -> list[Entry]:
    """Second tellings of mistakes, and the correct variants: files that the recognition does not know by heart."""
    gallery = [entry for entry in entries(exercise) if not entry.fails]
    return [gallery[index * len(gallery) // count] for index in range(count)]


def hand_in(exercise: Exercise, chosen: Sequence[Entry], folder: Path) -> Iterator[Job]:
    solutions = solution_sources(exercise)
    for number, entry in enumerate(chosen):
        path = folder / f"student{number:03}.ipynb"
        path.write_bytes(as_notebook(exercise, entry, solutions))
        yield Job(path.stem, path)


def scores_of(exercise: Exercise, jobs: Sequence[Job]) -> list[float]:
    results: dict[str, SubmissionResult] = {}
    grade_many(exercise, jobs, lambda result: results.update({result.student: result}))
    return [results[job.student].score for job in jobs]


def cold_start_seconds(exercise: Exercise, notebook: Path, out: Path) -> float:
    """`autograder grade NAME one.ipynb`, from the command to its end: the table, the reports, the gradebook."""
    command = [sys.executable, "-m", "autograder", "grade", exercise.name, str(notebook), "--out", str(out)]
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "COLUMNS": "100"})
    return time.perf_counter() - started


def import_seconds(module: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", f"import {module}"], check=True)
    return time.perf_counter() - started
