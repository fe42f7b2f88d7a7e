"""The grader's own time for one submission is limited, whatever a check makes of what it is given."""

from __future__ import annotations

import multiprocessing
import signal
from contextlib import nullcontext

import pytest

from autograder.engine import overtime, verdict
from autograder.engine.overtime import TookTooLong, in_check, watched
from autograder.engine.results import Status


def count(*, checking: bool) -> int:
    """Work in Python for some 0.2 s; how far it came."""
    number = 0
    with in_check() if checking else nullcontext():
        while number < 5_000_000:
            number += 1
    return number


def test_a_check_that_takes_too_long_is_cut_off_and_the_next_one_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overtime, "CHECKS", 0.05)
    monkeypatch.setattr(overtime, "EACH", 0.05)
    before = signal.getsignal(signal.SIGVTALRM)
    with watched():
        for _ in range(2):
            with pytest.raises(TookTooLong):
                count(checking=True)
        assert count(checking=False), "what is ours is not cut off"
    assert count(checking=True), "nor any other submission's"
    assert signal.getsignal(signal.SIGVTALRM) == before


def test_it_is_the_submissions_time_that_was_up() -> None:
    assert verdict.judge(TookTooLong(), None, hidden=True).status is Status.timed_out


def stuck_in_c() -> None:
    overtime.ALL = 0.2
    with watched(), in_check():
        sum(range(1 << 62))


def test_a_process_that_is_stuck_in_c_is_ended() -> None:
    process = multiprocessing.get_context("spawn").Process(target=stuck_in_c)
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGPROF
