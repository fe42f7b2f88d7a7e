"""How long the grader itself may take over one submission, whatever it was given to look at.

A student chooses how much comes back: a check that goes through it item by item, or compares all with all, could go on
for hours. So each submission has seconds of the grader's own CPU time. Honest ones need 0.1 s.

    watched()      for one submission: when its seconds are spent, checks are cut off; later the process is ended
    in_check()     within it, `TookTooLong` may be raised at any place
"""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from typing import Any

CHECKS, EACH, ALL = 20.0, 1.0, 60.0  # seconds: for the checks; for each one after that; until the process is ended

_checking = False


class TookTooLong(BaseException):
    """Not an `Exception`: a check that takes those for a student's must let it pass."""


@contextlib.contextmanager
def watched() -> Iterator[None]:
    """While a submission is graded. C code may never come back to raise an exception: then the kernel ends us."""
    if threading.current_thread() is not threading.main_thread():  # where no signal can be waited for
        yield
        return
    before = signal.signal(signal.SIGVTALRM, cut_off)
    signal.setitimer(signal.ITIMER_VIRTUAL, CHECKS, EACH)
    signal.setitimer(signal.ITIMER_PROF, ALL)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@contextlib.contextmanager
def in_check() -> Iterator[None]:
    global _checking
    _checking = True
    try:
        yield
    finally:
        _checking = False


def cut_off(*_: Any) -> None:
    if _checking:
        raise TookTooLong
