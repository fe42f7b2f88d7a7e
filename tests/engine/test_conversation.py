"""A check that the student answers as the solution did holds without being run; anything else is run."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from autograder.checking import Raised, assert_raises
from autograder.engine.conversation import Conversation
from autograder.engine.grading import Grader, with_grader
from autograder.engine.notebooks import parse
from autograder.engine.results import Status
from autograder.engine.sandboxes import Crashed, TimedOut
from autograder.engine.session import Outcome
from autograder.engine.submission import RemoteSubmission
from autograder.exercises import find
from autograder.gallery.entries import as_notebook, entries, solved_notebook
from tests.conftest import StartStudent

Check = Callable[[RemoteSubmission], None]


def learned(solution: RemoteSubmission, check: Check) -> Conversation:
    solution.process.listening = True
    check(solution)
    return Conversation.with_solution(solution.process.exchanges, solution.recorder.answers, solution.plain)


def asks_three(submission: RemoteSubmission) -> None:
    for number in (1, 2, 3):
        submission.f(number)


@pytest.mark.parametrize(
    ("answer", "other"),
    [
        ("1", "True"),
        ("1", "1.0"),
        ("0.0", "-0.0"),
        ("[1]", "(1,)"),
        ("'1'", "b'1'"),
        ("np.array([1.0])", "np.array([1.0], dtype=np.float32)"),
        ("np.array([1.0])", "np.array([[1.0]])"),
        ("np.array(1.0)", "np.float64(1.0)"),
        ("np.array([1.0, 2.0])", "np.array([1.0, 2.0 + 2**-51])"),
        ("np.array([[1, 2], [3, 4]])", "np.array([[1, 2], [3, 4]]).T"),
        ("{'a': 1, 'b': 2}", "{'b': 2, 'a': 1}"),
        ("None", "object()"),
    ],
)
def test_answers_that_a_check_could_tell_apart_are_not_the_same(student: StartStudent, answer: str, other: str) -> None:
    known = learned(student(f"import numpy as np\ndef f(x): return {answer}"), asks_three)
    assert student(f"import numpy as np\ndef f(x):\n    y = {answer}\n    return y").process.repeats(known)
    assert not student(f"import numpy as np\ndef f(x): return {other}").process.repeats(known)


def test_an_argument_that_is_changed_is_another_answer(student: StartStudent) -> None:
    known = learned(student("def f(x): return sum(x)"), lambda submission: submission.f([1, 2]))
    assert not student("def f(x):\n    y = sum(x)\n    x[0] = 9\n    return y").process.repeats(known)


def test_an_undefined_function_and_a_stub_are_other_answers(student: StartStudent) -> None:
    known = learned(student("def f(x): return None"), asks_three)
    assert not student("def g(x): return None").process.repeats(known)
    assert not student("def f(x): raise NotImplementedError()").process.repeats(known)


def test_exceptions_count_by_their_types(student: StartStudent) -> None:
    known = learned(student("def f(x): raise ValueError('mine')"), lambda s: assert_raises(ValueError, s.f, 1))
    assert known.decides
    assert student("def f(x):\n    raise ValueError('in other words')").process.repeats(known)
    assert not student("def f(x): raise TypeError('mine')").process.repeats(known)
    assert not student("class Own(ValueError): pass\ndef f(x): raise Own('mine')").process.repeats(known)


def test_a_check_that_reads_what_was_said_is_run(student: StartStudent) -> None:
    def reads(submission: RemoteSubmission) -> None:
        with pytest.raises(Raised, match="mine"):
            submission.f(1)

    known = learned(student("def f(x): raise ValueError('mine')"), reads)
    assert not known.decides
    assert known.exchanges


def test_a_check_with_scenarios_or_objects_is_run(student: StartStudent) -> None:
    def scenario(student):  # type: ignore[no-untyped-def]
        return student.f(1)

    def goes_on(submission: RemoteSubmission) -> None:
        submission.f(1)
        submission.run(scenario)

    known = learned(student("def f(x): return x"), goes_on)
    assert (known.decides, len(known.exchanges)) == (False, 1)


def test_what_was_answered_is_not_asked_again(student: StartStudent) -> None:
    known = learned(student("def f(x): return x\ndef seen(): return []"), asks_three)
    submission = student("calls = []\ndef f(x):\n    calls.append(x)\n    return min(x, 2)\ndef seen(): return calls")
    submission.process.begin(known)
    assert not submission.process.repeats(known)
    assert [submission.f(number) for number in (1, 2, 3)] == [1, 2, 2]
    assert submission.seen() == [1, 2, 3]


@pytest.mark.parametrize(
    ("end", "kind"), [("while True: pass", TimedOut), ("import os; os._exit(0)", Crashed)], ids=["hangs", "ends"]
)
def test_a_call_that_never_answers_is_told_where_the_check_asks_for_it(
    student: StartStudent, end: str, kind: type[Exception]
) -> None:
    known = learned(student("def f(x): return x"), asks_three)
    submission = student(f"def f(x):\n    if x == 3:\n        {end}\n    return x", call_seconds=1.0)
    submission.process.begin(known)
    assert not submission.process.repeats(known)
    assert [submission.f(1), submission.f(2)] == [1, 2]
    with pytest.raises(kind):
        submission.f(3)
    assert submission.f(1) == 1


@pytest.mark.parametrize("name", ["perceptron", "convolution", "parameters", "rnn"])
def test_results_are_those_of_running_every_check(name: str) -> None:
    exercise = find(name)
    sample = entries(exercise)[:: max(1, len(entries(exercise)) // 12)]

    def compare(grader: Grader) -> None:
        known = grader.checks.known
        assert any(one.decides for one in known.values())
        for entry in sample:
            notebook = parse(as_notebook(exercise, entry), ".ipynb", grader.released)
            grader.checks.known = known
            quick, _ = grader.run(notebook)
            grader.checks.known = {}
            assert [*map(untimed, quick)] == [*map(untimed, grader.run(notebook)[0])], entry.name

    with_grader(exercise, compare)


def test_other_inputs_are_not_those_that_the_solution_was_asked() -> None:
    exercise = find("convolution")

    def compare(grader: Grader) -> None:
        notebook = parse(solved_notebook(exercise), ".ipynb", grader.released)
        before = grader.run(notebook)[0]
        grader.checks.seed = "another"
        after = grader.run(notebook)[0]
        drawn = [index for index, item in enumerate(grader.checks.items.values()) if "rng" in item.fixturenames]  # type: ignore[attr-defined]
        assert drawn
        assert all(repr(before[index].answers) != repr(after[index].answers) for index in drawn)

    with_grader(exercise, compare)


def untimed(outcome: Outcome) -> str:
    """The result, and for a failed check the answers by which its mistake is recognised."""
    result = msgspec.structs.replace(outcome.result, seconds=0, detail="")
    return repr((result, outcome.answers if result.status is not Status.passed else None))
