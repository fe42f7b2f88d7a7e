"""Asking ahead saves time and changes no answer."""

from __future__ import annotations

import time

import pytest

from autograder.engine.conversation import Conversation
from autograder.engine.sandboxes import Crashed, Question, within
from autograder.engine.submission import RemoteSubmission
from autograder.sandbox import wire
from tests.conftest import StartStudent

COUNTS = "calls = []\ndef f(x):\n    calls.append(x)\n    return len(calls)\ndef seen():\n    return calls"


def script(student: StartStudent, *numbers: int) -> Conversation:
    """What a check asks of the solution."""
    solution = student("def f(x): return x")
    solution.process.listening = True
    for number in numbers:
        solution.f(number)
    return known(solution)


def known(solution: RemoteSubmission) -> Conversation:
    """What the check that asked this will likely ask of others."""
    return Conversation.with_solution(solution.process.exchanges, solution.recorder.answers, solution.plain)


def test_what_was_asked_ahead_is_answered_in_order(student: StartStudent) -> None:
    submission = student(COUNTS)
    submission.process.begin(script(student, 7, 8, 9))
    assert [submission.f(number) for number in (7, 8, 9)] == [1, 2, 3]
    assert submission.seen() == [7, 8, 9]


def test_a_check_that_asks_something_else_gets_the_answer_to_that(student: StartStudent) -> None:
    submission = student(COUNTS)
    submission.process.begin(script(student, 7, 8, 9))
    assert (submission.f(7), submission.f(5), submission.f(9)) == (1, 4, 5)
    assert submission.seen() == [7, 8, 9, 5, 9]


def test_a_check_that_begins_otherwise_asks_nothing_ahead(student: StartStudent) -> None:
    submission = student(COUNTS)
    submission.process.begin(script(student, 7, 8, 9))
    assert (submission.f(5), submission.seen()) == (1, [5])


@pytest.mark.parametrize("end", ["while True: pass", "import os; os._exit(0)", "raise SystemExit"])
def test_what_a_check_did_not_wait_for_costs_the_next_one_nothing(student: StartStudent, end: str) -> None:
    submission = student(f"def f(x):\n    if x == 8:\n        {end}\n    return x", call_seconds=1.0)
    submission.process.begin(script(student, 7, 8, 9))
    assert submission.f(7) == 7  # and there the check fails
    submission = RemoteSubmission(submission.process)
    submission.process.begin(script(student, 1))
    assert submission.f(1) == 1


def test_a_call_that_ends_the_process_is_told_where_it_is_asked_for(student: StartStudent) -> None:
    submission = student("def f(x):\n    if x == 8:\n        import os; os._exit(0)\n    return x")
    submission.process.begin(script(student, 7, 8, 9))
    assert submission.f(7) == 7
    with pytest.raises(Crashed):
        submission.f(8)
    assert submission.f(9) == 9


def test_each_call_has_its_own_time(student: StartStudent) -> None:
    submission = student("import time\ndef f(x):\n    time.sleep(0.7)\n    return x", call_seconds=1.0)
    submission.process.begin(script(student, 1, 2, 3))
    began = time.monotonic()
    assert [submission.f(number) for number in (1, 2, 3)] == [1, 2, 3]
    assert time.monotonic() - began > 2


def test_only_calls_that_hold_no_earlier_answer_are_asked_ahead(student: StartStudent) -> None:
    submission = student("class Model:\n    def __call__(self, x): return x\ndef f(x, model=None): return x")
    submission.process.listening = True
    submission.f(1)
    model = submission.Model()
    submission.f(2, [model])
    submission.f(3)
    assert len(known(submission).questions) == 2


def test_no_more_is_asked_ahead_than_a_socket_holds() -> None:
    call = Question.of(wire.Call(wire.StudentFunction("f"), [], {}), [bytes(10_000)])
    assert len(list(within(32_000, [call] * 9))) == 3
