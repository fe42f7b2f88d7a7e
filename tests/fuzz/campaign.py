"""So many cases of one kind, each in its time, all in one memory."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

CASE_SECONDS = 5.0  # the slowest takes some milliseconds; the machine may be busy
MORE_MEMORY = 512  # MiB that a whole campaign may add


@dataclass(frozen=True)
class Campaign:
    """What was tried: cases, the slowest of them, and the memory that the process grew by."""

    cases: int
    seconds: float
    slowest: float
    grown: float  # MiB

    @property
    def holds(self) -> bool:
        return self.slowest < CASE_SECONDS and self.grown < MORE_MEMORY


def campaign(kind: SearchStrategy[Any], read: Callable[[Any], None], cases: int, *, repeatable: bool) -> Campaign:
    """Try `read` on that many cases. What it raises, hypothesis shows with the smallest case that does it.

    repeatable: the same cases on every run, for the tests; else new ones.
    """
    times: list[float] = []

    @settings(
        max_examples=cases,
        deadline=None,  # a busy machine is no fault: `slowest` has a wide limit of its own
        database=None,
        derandomize=repeatable,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(kind)
    def one(case: Any) -> None:
        started = time.perf_counter()
        read(case)
        times.append(time.perf_counter() - started)

    before, started = peak(), time.perf_counter()
    one()
    return Campaign(len(times), time.perf_counter() - started, max(times), peak() - before)


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
