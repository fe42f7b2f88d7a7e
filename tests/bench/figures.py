"""What was measured, as data and as a page."""

from __future__ import annotations

import os
import platform
from importlib import metadata
from typing import Any

Figures = dict[str, Any]
PACKAGES = ("numpy", "ipython", "pytest", "msgspec", "nbgrader", "nbclient")


def machine() -> dict[str, Any]:
    """Where the figures come from."""
    return {
        "cores": os.cpu_count(),
        "processor": processor(),
        "kernel": platform.release(),
        "python": platform.python_version(),
        "packages": {name: metadata.version(name) for name in PACKAGES},
    }


def processor() -> str:
    with open("/proc/cpuinfo") as info:
        names = [line.partition(":")[2].strip() for line in info if line.startswith("model name")]
    return names[0] if names else platform.machine()


ROWS = {
    "submissions_per_second_per_core": "submissions/s/core of the engine alone: an exercise of one check",
    "first_answer_p95_ms": "ms until the first answer of a sandbox that is warm, 95th percentile",
    "ours_ms": "ms a submission, our engine, all cores",
    "ours_cpu_ms": "ms of CPU a submission, our engine, all its processes",
    "floor_ms": "ms of CPU a submission, the same checks in one process without isolation",
    "overhead_cpu_ms": "ms of CPU a submission, ours over the floor",
    "nbgrader_ms": "ms a submission, `nbgrader autograde`",
    "nbgrader_ratio": "times nbgrader's throughput",
    "otter_ratio": "times otter's throughput",
}


def markdown(figures: Figures) -> str:
    """docs/benchmarks.md."""
    lines = ["<!-- Written by `make bench`. -->", "", "# Benchmarks", ""]
    lines += [stamp(figures["machine"]), "", "| what | figure |", "|---|---:|"]
    lines += [f"| {text} | {shown(figures.get(key))} |" for key, text in ROWS.items()]
    return "\n".join([*lines, "", NOTES])


def stamp(machine: Figures) -> str:
    packages = ", ".join(f"{name} {version}" for name, version in machine["packages"].items())
    system = f"Linux {machine['kernel']}, Python {machine['python']}"
    return f"On {machine['cores']} cores of {machine['processor']}, {system}; {packages}."


def shown(value: Any) -> str:
    return "not measured" if value is None else f"{value:.3g}" if isinstance(value, float) else str(value)


NOTES = """The submissions are the `convolution` gallery's correct variants and second tellings of mistakes, the
same files for each engine. Ours includes the start of its workers and fork servers. `floor` calls the same checks in
one warm process with nothing between them and the code. The engine alone is one sandbox after the other: fork,
confine, run a cell, answer a call, end.
"""
