"""The measurements. Each times whole submissions; the clock is the wall's or the processor's, as its name says."""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from autograder.build import instructor_files, solution_sources
from autograder.build.files import write_files
from autograder.checking import NotebookSubmission
from autograder.engine.grading import Grader, with_grader
from autograder.engine.results import Job
from autograder.engine.workers import grade_many
from autograder.exercises import Exercise, find
from autograder.gallery.entries import Entry, as_notebook, entries, replaced
from autograder.sandbox import wire
from tests.bench.figures import Figures

SUBMISSIONS, SLOW_SUBMISSIONS = 50, 4
ROUNDS = 3


def measure() -> Figures:
    exercise = find("convolution")
    chosen = gallery_sample(exercise, SUBMISSIONS)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        jobs = list(hand_in(exercise, chosen, Path(folder)))
        ours = [our_run(exercise, jobs) for _ in range(ROUNDS)]
        ours_ms, ours_cpu = (statistics.median(column) for column in zip(*ours, strict=True))
        floor = statistics.median(floor_ms(exercise, chosen) for _ in range(ROUNDS))
        theirs = nbgrader_ms(exercise, jobs[:SLOW_SUBMISSIONS], Path(folder) / "course")
    return {
        "ours_ms": ours_ms,
        "ours_cpu_ms": ours_cpu,
        "floor_ms": floor,
        "overhead_cpu_ms": ours_cpu - floor,
        "nbgrader_ms": theirs,
        "nbgrader_ratio": theirs / ours_ms,
        "otter_ratio": None,
        **with_grader(exercise, sandbox_figures),
    }


def gallery_sample(exercise: Exercise, count: int) -> list[Entry]:
    gallery = [entry for entry in entries(exercise) if not entry.fails]
    return [gallery[index * len(gallery) // count] for index in range(count)]


def hand_in(exercise: Exercise, chosen: list[Entry], folder: Path) -> Iterator[Job]:
    solutions = solution_sources(exercise)
    for number, entry in enumerate(chosen):
        path = folder / f"student{number:03}.ipynb"
        path.write_bytes(as_notebook(exercise, entry, solutions))
        yield Job(path.stem, path)


def our_run(exercise: Exercise, jobs: list[Job]) -> tuple[float, float]:
    """Wall and CPU milliseconds a submission, on all cores, start-up included."""
    started, used = time.perf_counter(), children_cpu()
    grade_many(exercise, jobs, lambda _: None, workers=os.cpu_count() or 1)
    return 1e3 * (time.perf_counter() - started) / len(jobs), 1e3 * (children_cpu() - used) / len(jobs)


def children_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def floor_ms(exercise: Exercise, chosen: list[Entry]) -> float:
    """CPU milliseconds a submission for the checks alone, in this process. The gallery is our own code."""
    module = importlib.import_module(f"autograder.graders.{exercise.name}")
    tests = [value for name, value in vars(module).items() if name.startswith("test_")]
    solutions = solution_sources(exercise)
    started = time.process_time()
    for entry in chosen:
        names: dict[str, object] = {}
        exec("import numpy as np", names)
        for source in replaced(entry, solutions).values():
            exec(compile(source, "cell", "exec"), names)
        for test in tests:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(Exception):
                test(NotebookSubmission(names))
    return 1e3 * (time.process_time() - started) / len(chosen)


def nbgrader_ms(exercise: Exercise, jobs: list[Job], course: Path) -> float:
    """Wall milliseconds a submission of stock `nbgrader autograde`, the release made beforehand."""
    write_files(course / "source" / exercise.name, instructor_files(exercise))
    for job in jobs:
        handed_in = {f"{exercise.name}.ipynb": job.path.read_bytes()}
        write_files(course / "submitted" / job.student / exercise.name, handed_in)
    nbgrader(course, "generate_assignment", exercise.name)
    started = time.perf_counter()
    nbgrader(course, "autograde", exercise.name)
    return 1e3 * (time.perf_counter() - started) / len(jobs)


def nbgrader(course: Path, *arguments: str) -> None:
    """nbgrader finds its own helper programs on the PATH."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    command = [sys.executable, "-m", "nbgrader", *arguments]
    subprocess.run(command, cwd=course, env=environment, check=True, capture_output=True)


# --- the engine alone ----------------------------------------------------------------------


def sandbox_figures(grader: Grader) -> Figures:
    """An exercise of one check, on one core: fork, one cell, one call, end; and how soon a warm sandbox answers."""
    latencies = []
    rounds = 200
    started = 0.0
    for number in range(rounds + 20):
        if number == 20:
            started = time.perf_counter()
        sandbox = grader.server.take()
        asked = time.perf_counter()
        sandbox.ask(wire.RunCell(1, "def f(x):\n    return x"), [], 10)
        latencies.append(1e3 * (time.perf_counter() - asked))
        sandbox.ask(wire.Call(wire.StudentFunction("f"), [1.0], {}), [], 10)
        sandbox.end()
    return {
        "submissions_per_second_per_core": rounds / (time.perf_counter() - started),
        "first_answer_p95_ms": statistics.quantiles(latencies[20:], n=20)[-1],
    }
