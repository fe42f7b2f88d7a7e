"""What was measured, as a page, with where it was measured."""

from __future__ import annotations

import os
import platform
from importlib import metadata
from typing import Any

Figures = dict[str, Any]
PACKAGES = ("numpy", "torch", "ipython", "pytest", "msgspec", "nbgrader", "nbclient", "otter-grader")

ROWS = {
    "ours_ms": "ms for one more submission, our engine, all cores",
    "first_class_ms": "ms a submission for a first class of 50, from the command's start: imports, the proof of the"
    " solution, and each known mistake once, included",
    "ours_cpu_ms": "ms of CPU for one more submission, our engine, all its processes",
    "floor_ms": "ms of CPU a submission, the same checks in one warm process without isolation",
    "overhead_cpu_ms": "ms of CPU a submission, ours over the floor",
    "nbgrader_ms": "ms for one more submission, `nbgrader autograde`",
    "otter_ms": "ms for one more submission, `otter.api.grade_submission` in one process",
    "nbgrader_ratio": "times nbgrader's throughput",
    "otter_ratio": "times otter's throughput",
    "first_class_nbgrader_ratio": "times nbgrader's throughput, with our start-up and without theirs",
    "submissions_per_second_per_core": "submissions/s/core of the engine alone: an exercise of one check",
    "first_answer_p95_ms": "ms until the answer to the first call of a sandbox that is warm, 95th percentile",
    "cold_grade_seconds": "s for `autograder grade convolution one.ipynb`, gradebook included",
    "import_torch_seconds": "s for `import torch` alone",
}

NOTES = """The submissions are the `convolution` gallery's correct variants and second tellings of mistakes; every
engine gets the same files and gives the same scores ({same_scores}). "One more submission" leaves out every
engine's start-up: the difference between a large and a small class. nbgrader and otter got four of the
files. All were measured in turn, three times; ratios are of one turn, and each figure is the median.

![What one submission costs](benchmarks.svg)

## Where the milliseconds go

CPU of one submission of the solution, by what is done:

| part | ms |
|---|---:|
{breakdown}

A sandbox is a fork of a process that holds Python, NumPy, matplotlib and IPython. Counted once for this exercise
(`ru_minflt`), 260 of its pages are copied or mapped until the fork returns, 340 while it confines itself, 400 in its
first cell, 260 in the others and 400 in 120 calls, at about 2.6 µs each. Most of the rest is the student's code and the
checks themselves, run in processes whose caches are cold: the same conversation, repeated in one warm process, takes
65 % of it. `docs/decisions/0011-the-last-milliseconds.md` has what was tried.

## Memory

MiB resident, the largest process of each kind, after 100 submissions and after {submissions}:

| process | after 100 | after {submissions} |
|---|---:|---:|
{memory}

## GPU

Epoch times on CPU and GPU: not measured, no GPU was at hand. Submissions a minute on a device: none, since grading runs
on the CPU (`docs/decisions/0012-grading-on-the-cpu.md`).
"""


def machine() -> Figures:
    """Where the figures come from, and how busy it was."""
    return {
        "cores": os.cpu_count(),
        "processor": processor(),
        "kernel": platform.release(),
        "python": platform.python_version(),
        "load_before": round(os.getloadavg()[0], 2),
        "packages": {name: metadata.version(name) for name in PACKAGES},
    }


def processor() -> str:
    with open("/proc/cpuinfo") as info:
        names = [line.partition(":")[2].strip() for line in info if line.startswith("model name")]
    return names[0] if names else platform.machine()


def markdown(figures: Figures) -> str:
    """docs/benchmarks.md."""
    lines = ["<!-- Written by `make bench`. -->", "", "# Benchmarks", ""]
    lines += [stamp(figures["machine"]), "", "| what | figure |", "|---|---:|"]
    lines += [f"| {text} | {shown(figures[key])} |" for key, text in ROWS.items()]
    memory = figures["memory"]
    early, late = memory["early_mib"], memory["late_mib"]
    notes = NOTES.format(
        same_scores="compared in this run" if figures["same_scores"] else "NOT in this run",
        breakdown="\n".join(f"| {part} | {value:.1f} |" for part, value in figures["breakdown"].items()),
        submissions=f"{memory['submissions']:,}",
        memory="\n".join(f"| {name} | {mib} | {late[name]} |" for name, mib in early.items()),
    )
    return "\n".join([*lines, "", notes])


def stamp(machine: Figures) -> str:
    packages = ", ".join(f"{name} {version}" for name, version in machine["packages"].items())
    system = f"Linux {machine['kernel']}, Python {machine['python']}, load {machine['load_before']} before"
    return f"On {machine['cores']} cores of {machine['processor']}, {system}; {packages}."


def shown(value: Any) -> str:
    return f"{value:.3g}" if isinstance(value, float) and value < 1000 else f"{value:,.0f}"
