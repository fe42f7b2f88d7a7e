"""A thread that ends grading processes at random moments, as the machine's memory killer would."""

from __future__ import annotations

import collections
import contextlib
import random
import threading
from types import TracebackType

import psutil

from tests.faults.victims import Part, parts

WEIGHTS = {Part.command: 0.1}  # it ends the storm


class Killer(threading.Thread):
    """Kills what `root` started, one process at a time, while it is open; what it killed least comes next."""

    def __init__(self, rng: random.Random, most: int, pause: float) -> None:
        """most: kills at most. pause: the mean seconds between two of them."""
        super().__init__(daemon=True)
        self.killed: collections.Counter[Part] = collections.Counter()
        self.seen: set[psutil.Process] = set()
        self._rng, self._most, self._pause = rng, most, pause
        self._root = psutil.Process()
        self._done = threading.Event()

    def __enter__(self) -> Killer:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._done.set()
        self.join()

    def run(self) -> None:
        while self.killed.total() < self._most and not self._done.wait(self._rng.uniform(0, 2 * self._pause)):
            self._kill_one()

    def _kill_one(self) -> None:
        found = collections.defaultdict(list)
        for part, process in parts(self._root):
            found[part].append(process)
        self.seen.update(*found.values())
        # Of all parts, not of those that are there: while a worker starts it is alone, and would be killed most often.
        part = self._rng.choices(list(Part), [WEIGHTS.get(part, 1.0) / (1 + self.killed[part]) for part in Part])[0]
        if not found[part]:
            return
        with contextlib.suppress(psutil.NoSuchProcess):  # it was quicker; psutil never hits another one of its number
            self._rng.choice(found[part]).kill()
            self.killed[part] += 1

    def survivors(self, seconds: float) -> list[psutil.Process]:
        """Of all that it saw, those that are still there after so long."""
        alive: list[psutil.Process] = psutil.wait_procs(self.seen, timeout=seconds)[1]
        return alive
