"""Our engine: a class with and without its start, the engine alone, and where the time goes.

CPU time is that of all processes of a run together; the wall's is what an instructor waits.
"""

from __future__ import annotations

import os
import resource
import statistics
import time
from collections.abc import Callable, Sequence

import psutil

from autograder.engine.grading import Grader, with_grader
from autograder.engine.notebooks import parse
from autograder.engine.process import StudentProcess
from autograder.engine.results import Job
from autograder.engine.sandboxes import Sandbox
from autograder.engine.workers import grade_many
from autograder.exercises import Exercise
from autograder.gallery.entries import solved_notebook
from autograder.sandbox import wire
from tests.bench.figures import Figures

CORES = os.cpu_count() or 1
AGAIN = 5  # how often the class is handed in again, for the cost of one more submission
WARM_UP, ROUNDS = 20, 200


def class_figures(exercise: Exercise, jobs: Sequence[Job]) -> Figures:
    """A class from the start of the command on; then what each further submission costs."""
    once = used_by(lambda: grade_many(exercise, jobs, ignore, workers=CORES))
    more = used_by(lambda: grade_many(exercise, list(jobs) * (1 + AGAIN), ignore, workers=CORES))
    wall, cpu = [(many - one) / (AGAIN * len(jobs)) for many, one in zip(more, once, strict=True)]
    first_wall, first_cpu = [figure / len(jobs) for figure in once]
    return {"first_class_ms": first_wall, "first_class_cpu_ms": first_cpu, "ours_ms": wall, "ours_cpu_ms": cpu}


def ignore(result: object) -> None:
    pass


def used_by(work: Callable[[], None]) -> tuple[float, float]:
    """Milliseconds of the wall's clock, and of all cores."""
    started, used = time.perf_counter(), children_cpu()
    work()
    return 1e3 * (time.perf_counter() - started), 1e3 * (children_cpu() - used)


def children_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


# --- the engine alone ----------------------------------------------------------------------


def engine_figures(exercise: Exercise) -> Figures:
    return with_grader(exercise, lambda grader: {**alone(grader), "breakdown": breakdown(exercise, grader)})


def alone(grader: Grader) -> Figures:
    """An exercise of one check, on one core: fork, confine, one cell, one call, end; and a warm sandbox's first answer.

    A sandbox is warm before its job arrives: the next one is forked while this one works, so the wait between
    two jobs is given to it before its clock starts.
    """
    for _ in range(WARM_UP):
        one_check(grader.server.take())
    started = time.perf_counter()
    for _ in range(ROUNDS):
        one_check(grader.server.take())
    throughput = ROUNDS / (time.perf_counter() - started)
    latencies = [first_answer(grader) for _ in range(ROUNDS)]
    p95 = statistics.quantiles(latencies, n=20)[-1]
    return {"submissions_per_second_per_core": throughput, "first_answer_p95_ms": p95}


def one_check(sandbox: Sandbox) -> None:
    sandbox.ask(wire.RunCell(1, "def f(x):\n    return x"), [], 10)
    sandbox.ask(wire.Call(wire.StudentFunction("f"), [1.0], {}), [], 10)
    sandbox.end()


def first_answer(grader: Grader) -> float:
    """Milliseconds from the job's arrival to the answer to its first call, its cell included."""
    sandbox = grader.server.take()
    time.sleep(0.02)
    asked = time.perf_counter()
    sandbox.ask(wire.RunCell(1, "def f(x):\n    return x"), [], 10)
    sandbox.ask(wire.Call(wire.StudentFunction("f"), [1.0], {}), [], 10)
    answered = time.perf_counter()
    sandbox.end()
    return 1e3 * (answered - asked)


# --- where the time goes -------------------------------------------------------------------


def breakdown(exercise: Exercise, grader: Grader) -> Figures:
    """Milliseconds of CPU of the solution, by what they are spent on: each row does one thing more than the last."""
    cells = parse(solved_notebook(exercise), ".ipynb", grader.released).cells
    empty = cpu_of(grader, lambda: grader.server.take().end())
    ran = cpu_of(grader, lambda: served(grader, cells, lambda process: process.ready()))
    whole = cpu_of(grader, lambda: served(grader, cells, grader.checks.run))
    return {
        "fork, confine, end": empty["server"] + empty["grader"],
        "run the cells": ran["server"] - empty["server"],
        "answer the calls, in the sandbox": whole["server"] - ran["server"],
        "ask and compare, in the grader": whole["grader"] - empty["grader"],
    }


def served(grader: Grader, cells: Sequence[object], work: Callable[[StudentProcess], object]) -> None:
    process = StudentProcess(grader.server, cells, grader.limits)  # type: ignore[arg-type]
    work(process)
    process.close()


def cpu_of(grader: Grader, work: Callable[[], None]) -> dict[str, float]:
    """Milliseconds a round, of this process and of the fork server with its sandboxes."""
    before = [processor_seconds(grader), time.process_time()]
    for _ in range(ROUNDS):
        work()
    after = [processor_seconds(grader), time.process_time()]
    server, here = [1e3 * (b - a) / ROUNDS for a, b in zip(before, after, strict=True)]
    return {"server": server, "grader": here}


def processor_seconds(grader: Grader) -> float:
    """Of the fork server and of all the sandboxes that it has reaped."""
    top = psutil.Process(grader.server._process.pid)  # type: ignore[attr-defined]
    servers = top.children() or [top]  # with namespaces, the process that we started only guards it
    return sum(sum(server.cpu_times()[:4]) for server in servers)
