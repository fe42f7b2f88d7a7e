"""Whatever a student's code does costs what it should and no more; whatever we do costs nothing."""

from __future__ import annotations

import os

import pytest

from autograder.checking import Mismatch
from autograder.engine import verdict
from autograder.engine.grading import Grader
from autograder.engine.results import Status, SubmissionResult
from autograder.engine.sandboxes import Crashed, EngineFault
from autograder.engine.session import run_session
from autograder.exercises import Exercise
from tests.conftest import StartStudent
from tests.engine.conftest import DOUBLE, SHIFT, Grade, OpenGrader, statuses
from tests.sandbox.forge import FORGE

ALL = 8
OF_SHIFT = {"shift_by_hand", "both_together", "types"}


def lost(result: SubmissionResult) -> dict[str, str]:
    return {name: status for name, status in statuses(result).items() if status != "passed"}


def test_a_solution_earns_everything(grade: Grade) -> None:
    result = grade(DOUBLE, SHIFT)
    assert (result.score, result.points, lost(result), result.problems) == (ALL, ALL, {}, ())


def test_the_instructors_own_plugins_and_options_of_pytest_have_no_part_in_it(
    tiny: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = run_session(tiny.grader, "a seed", lambda checks: list(checks.items))
    monkeypatch.setenv("PYTEST_ADDOPTS", "-k no_such_check")
    monkeypatch.setenv("PYTEST_PLUGINS", "no_such_plugin")
    assert run_session(tiny.grader, "a seed", lambda checks: list(checks.items)) == plain
    assert os.environ["PYTEST_PLUGINS"] == "no_such_plugin", "for whatever else the instructor runs"


def test_stubs_are_not_attempted_and_wrong_is_failed(grade: Grade) -> None:
    result = grade(DOUBLE, "def shift(x, by):\n    raise NotImplementedError()")
    assert lost(result) == dict.fromkeys(OF_SHIFT, "not_attempted")
    assert lost(grade(DOUBLE, "def shift(x, by):\n    return x")) == dict.fromkeys(OF_SHIFT, "failed")


def test_a_missing_function_is_named_and_the_others_count(grade: Grade) -> None:
    result = grade(DOUBLE)
    assert lost(result) == dict.fromkeys(OF_SHIFT, "failed")
    assert all("`shift` is not defined" in check.message for check in result.checks if check.status == "failed")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("import os; os._exit(0)", "crashed"),
        ("import ctypes; ctypes.string_at(0)", "crashed"),
        ("import os; os.abort()", "crashed"),
        ("raise SystemExit", "failed"),
        ("raise KeyboardInterrupt", "failed"),
        ("return shift(x, by)", "failed"),
        ("return bytearray(1 << 40)", "failed"),
        ("return None", "failed"),
        ("return object()", "failed"),
        ("return shift", "failed"),
        ("return {1: 2}", "failed"),
    ],
)
def test_what_ends_one_function_costs_only_its_checks(grade: Grade, body: str, status: str) -> None:
    result = grade(DOUBLE, f"def shift(x, by):\n    {body}")
    found = lost(result)
    assert set(found) == OF_SHIFT
    assert found["shift_by_hand"] == status
    assert all(check.message for check in result.checks if check.status != "passed")


def test_an_endless_call_costs_only_its_checks(grade: Grade) -> None:
    result = grade(DOUBLE, "def shift(x, by):\n    while True: pass", call_seconds=0.3)
    assert lost(result) == dict.fromkeys(OF_SHIFT, "timed_out")


def test_a_cell_that_hangs_or_dies_is_left_out_and_the_others_graded(grade: Grade) -> None:
    result = grade(DOUBLE, "while True: pass", "import os; os._exit(1)", SHIFT, cell_seconds=0.3)
    assert result.score == ALL
    assert [problem.where for problem in result.problems] == ["cell 2", "cell 3"]


def test_what_stopped_a_cell_is_told_as_it_was_before_any_question(student: StartStudent) -> None:
    """In a sandbox that takes another's place, a cell could tell what that one was asked: by the kernel's counters."""
    submission = student("import time\nraise ValueError(time.monotonic_ns())", "import os\ndef end():\n    os._exit(1)")
    process = submission.process
    first = process.ready()
    told = process.errors[1].message
    with pytest.raises(Crashed):
        submission.end()
    assert process.ready() is not first
    assert process.errors[1].message == told


def test_of_many_cells_that_stopped_the_first_are_told(grade: Grade) -> None:
    result = grade(DOUBLE, SHIFT, *["1 / 0"] * 60)
    assert (len(result.problems), result.problems[-1].message) == (51, "So it was with 10 more cells.")


def test_cells_that_take_too_long_together_are_left_out(grade: Grade) -> None:
    slow = "import time\ntime.sleep(0.3)"
    result = grade(SHIFT, slow, slow, DOUBLE, notebook_seconds=0.4)
    assert result.problems[0].message.startswith("This cell was left out")
    assert statuses(result)["shift_by_hand"] == "passed"


@pytest.mark.parametrize(
    "first",
    [
        "import warnings\nwarnings.warn('careful')\nprint('hello')",
        "import sys\nprint('x', file=sys.stderr)",
        "if __name__ == '__main__':\n    print('main')",
        "import builtins\nbuiltins.len = lambda x: 1 / 0\nbuiltins.print = None",
        "import numpy as np\nnp.testing.assert_allclose = None\nnp.allclose = np.array_equal = lambda *a: True",
        "import checking\nchecking.assert_close = lambda *a, **k: None\nchecking.check = None",
        "submission = None\nchecking = None",
        "import sys\nsys.modules['json'] = None\nsys.stdout = None\nsys.stderr = None",
        "del __builtins__",
        "import random; random.seed(0)",
        "import gc; gc.disable(); import threading; threading.Thread(target=lambda: 1).start()",
        "import sys; sys.settrace(lambda *a: None)",
        "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); signal.alarm(1000)",
        "import os; os.chdir('/usr/lib')",
    ],
)
def test_odd_first_cells_change_no_score(grade: Grade, first: str) -> None:
    assert grade(first, DOUBLE, SHIFT).score == ALL
    assert grade(first, DOUBLE.replace("2.0", "3.0"), SHIFT).score < ALL


def test_equality_that_is_always_true_gains_nothing(grade: Grade) -> None:
    methods = "\n    def __eq__(self, o): return True\n    def __sub__(self, o): return 0 * o\n"
    sly = f"class Sly(float):\n    shape = (2,){methods}"
    arrays = f"import numpy as np\nclass A(np.ndarray):{methods}"
    assert statuses(grade(sly + "def double(x): return Sly(0)", SHIFT))["double_by_hand"] == "failed"
    result = grade(arrays + "def double(x): return np.zeros(np.shape(x)).view(A)", SHIFT)
    assert statuses(result)["double_by_hand"] == "failed"


# --- our own faults ------------------------------------------------------------------------


def test_a_fork_server_killed_between_submissions_is_replaced(grader: OpenGrader, grade: Grade) -> None:
    assert grade(DOUBLE, SHIFT).score == ALL
    grader.do(lambda open_grader: os.kill(open_grader.server._process.pid, 9))
    assert grade(DOUBLE, SHIFT).score == ALL


def test_a_machine_that_fails_twice_leaves_it_ungraded_and_goes_on(
    grade: Grade, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: object) -> None:
        raise EngineFault("no memory")

    with monkeypatch.context() as patch:
        patch.setattr("autograder.engine.sandboxes.Connection.take", broken)
        result = grade(DOUBLE, SHIFT)
    assert set(statuses(result).values()) == {"ungraded"}
    assert not result.graded
    assert grade(DOUBLE, SHIFT).score == ALL


def test_a_file_that_the_machine_cannot_read_is_ungraded(grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("autograder.engine.grading.read_bytes", denied)
    assert not grade(DOUBLE, SHIFT).graded


def test_a_result_records_what_it_was_made_with(grade: Grade) -> None:
    result = grade(DOUBLE, SHIFT)
    assert "seccomp" in result.tier
    assert result.seed == "a seed"
    assert len({result.submission_digest, result.grader_digest, result.environment_digest}) == 3


# --- what a hidden check may say -----------------------------------------------------------

LEAKS = {
    "message": "raise ValueError(f'secret{x}')",
    "type": "raise type(f'secret{x[0]}', (ValueError,), {})",
    "line": "exec(compile(f'raise ValueError  # secret{x}', 'cell 1', 'exec'))",
    "tag": "answer(type('L', (msgspec.Struct,), {}, tag=f'secret{x}', array_like=True)())",
    "dtype": "answer(returned(wire.Array('array', f'secret{x}', [1], 0)))",
    "undefined": "answer(wire.Undefined(f'secret{x}'))",
    "unsendable": "answer(wire.Unsendable(f'secret{x}'))",
    "threw": "answer(wire.Threw(['ValueError'], f'secret{x}', [wire.Line(1, 1, f'secret{x}')]))",
    "names": "answer(wire.Threw([f'secret{x}'], '', []))",
    "kind": "return type(f'secret{x}', (), {})()",
    "text": "return f'secret{x}'",
}


@pytest.mark.parametrize("channel", LEAKS)
def test_no_text_made_up_at_run_time_gets_into_a_hidden_checks_message(grade: Grade, channel: str) -> None:
    result = grade(FORGE, f"def double(x):\n    {LEAKS[channel]}\n    return x", SHIFT)
    hidden = [check for check in result.checks if check.hidden and check.status != "passed"]
    assert hidden
    assert not [
        check.message for check in hidden if "secret" in check.message.replace(LEAKS[channel].strip()[:120], "")
    ]


def test_a_hidden_mismatch_shows_no_number_and_a_visible_one_does(grade: Grade) -> None:
    result = grade(DOUBLE.replace("2.0", "3.0"), SHIFT)
    by_name = {check.name: check for check in result.checks}
    assert "expected 2, got 3" in by_name["test_double_by_hand"].message
    hidden = by_name["test_double_of_halves"]
    assert hidden.status is Status.failed
    assert not any(character.isdigit() for character in hidden.message.replace("3 of 3", ""))
    assert "expected" in hidden.detail


def test_checks_in_another_order_give_the_same_results(grader: OpenGrader, grade: Grade) -> None:
    def turn(open_grader: Grader) -> None:
        open_grader.checks.items = dict(reversed(open_grader.checks.items.items()))

    first = grade(DOUBLE.replace("2.0", "3.0"), SHIFT)
    grader.do(turn)
    second = grade(DOUBLE.replace("2.0", "3.0"), SHIFT)
    grader.do(turn)
    assert statuses(first) == statuses(second)


def elsewhere(student):  # type: ignore[no-untyped-def]
    return student.f()


@pytest.mark.parametrize(
    ("returned", "told"),
    [
        ("None", "Your code gave None, with which this check could not go on."),
        ("iter(int, 1)", "What your code gave cannot be used: it is too large, nested too deep, or endless."),
    ],
)
def test_the_name_of_a_scenario_is_told_to_nobody(student: StartStudent, returned: str, told: str) -> None:
    submission = student(f"def f():\n    return {returned}")
    error: Exception = TypeError()
    try:
        submission.run(elsewhere)
    except Mismatch as unusable:
        error = unusable
    assert verdict.judge(error, submission, hidden=True).message == told
