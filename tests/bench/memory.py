"""Is memory flat? The processes of a run, early in it and at its end."""

from __future__ import annotations

import os
from collections.abc import Sequence

import msgspec
import psutil

from autograder.engine.results import Job
from autograder.engine.workers import grade_many
from autograder.exercises import Exercise
from tests.bench.figures import Figures
from tests.faults.victims import Part, parts

EARLY = 100
WATCHED = (Part.worker, Part.server, Part.prefork)


def memory_figures(exercise: Exercise, jobs: Sequence[Job], submissions: int) -> Figures:
    """MiB resident of each part after 100 submissions and after all of them."""
    many = [msgspec.structs.replace(jobs[n % len(jobs)], student=f"student {n}") for n in range(submissions)]
    seen: list[dict[str, float]] = []
    done = 0

    def note(result: object) -> None:
        nonlocal done
        done += 1
        if done in (EARLY, submissions):
            seen.append(resident())

    grade_many(exercise, many, note)
    return {"submissions": submissions, "early_mib": seen[0], "late_mib": seen[1]}


def resident() -> dict[str, float]:
    """The largest of each part, and this process, which hands out the jobs."""
    here = psutil.Process(os.getpid())
    found = {"supervisor": in_mib(here)}
    for part, process in parts(here):
        if part in WATCHED:
            found[part] = max(found.get(part, 0.0), in_mib(process))
    return found


def in_mib(process: psutil.Process) -> float:
    return round(float(process.memory_info().rss) / 2**20, 1)
