"""Calls across the wire: functions by name and by source, scenarios, exceptions, changed arguments."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from autograder.checking import Mismatch, NotAttempted, NotebookSubmission, Raised
from autograder.engine.submission import source_of
from autograder.sandbox import values
from tests.conftest import StartStudent

OFFSET = 1.0


def plus_one(x: Any) -> Any:
    return x + 1


def plus_root(x: Any) -> Any:
    import math

    return x + math.sqrt(4)


def uses_a_global(x: Any) -> Any:
    return x + OFFSET


def uses_a_module(x: Any) -> Any:
    return math.sqrt(x)


def uses_one_inside(x: Any) -> Any:
    return [(lambda y: y + OFFSET)(v) for v in x]


def twice_through(student: Any, x: Any) -> Any:
    return student.apply(student.relu, x), [student.relu(v) for v in x]


APPLY = "def relu(x): return max(x, 0) if isinstance(x, int) else x.clip(0)\ndef apply(f, x): return f(x)"


def test_our_plain_function_is_sent_by_its_source(student: StartStudent) -> None:
    submission = student(APPLY)
    assert submission.apply(plus_one, 3) == 4
    assert submission.apply(plus_root, 3) == 5


def test_the_students_own_function_is_sent_by_its_name(student: StartStudent) -> None:
    submission = student(APPLY)
    assert submission.apply(submission.relu, np.array([-1.0, 2.0])).tolist() == [0, 2]


@pytest.mark.parametrize("function", [uses_a_global, uses_a_module, uses_one_inside, lambda x: x, np.sin, str.upper])
def test_a_function_that_does_not_stand_alone_is_refused(student: StartStudent, function: Any) -> None:
    with pytest.raises(values.NotSendable):
        student(APPLY).apply(function, 1)


def test_a_closure_is_refused(student: StartStudent) -> None:
    offset = 2

    def closure(x: int) -> int:
        return x + offset

    with pytest.raises(values.NotSendable, match="closure"):
        student(APPLY).apply(closure, 1)


def test_a_grader_that_is_edited_while_it_grades_changes_nothing(tmp_path: Path) -> None:
    path, names = tmp_path / "edited_grader.py", dict[str, Any]()
    path.write_text("def twice(x):\n    return 2 * x\n")
    exec(compile(path.read_text(), str(path), "exec"), names)
    before = source_of(names["twice"])
    path.write_text("# a line more, as an editor saves it\n" + path.read_text())
    assert source_of(names["twice"]) == before


def test_a_scenario_runs_beside_the_students_functions(student: StartStudent) -> None:
    whole, single = student(APPLY).run(twice_through, np.array([-1, 2]))
    assert whole.tolist() == single == [0, 2]


STUBS = """
class Net:
    def forward(self, x):
        return [
            part(x)
            for _ in range(2)
        ]

def part(x):
    raise NotImplementedError()

def net(x):
    def inner():
        return Net().forward(x) if x else 1 / x
    return inner()
"""


def asks_the_net(student: Any, x: Any) -> Any:
    return student.net(x)


def stumbles(student: Any) -> Any:
    return 1 / 0


def test_what_fails_in_a_scenario_is_called_by_the_students_own_function(student: StartStudent) -> None:
    names: dict[str, Any] = {}
    exec(STUBS, names)
    for submission in (student(STUBS), NotebookSubmission(names)):
        with pytest.raises(NotAttempted) as unwritten:
            submission.run(asks_the_net, 1)
        with pytest.raises(Raised) as raised:
            submission.run(asks_the_net, 0)
        with pytest.raises(Raised) as ours:
            submission.run(stumbles)
        assert [caught.value.function for caught in (unwritten, raised, ours)] == ["part", "net", ""]


def test_a_missing_function_is_named(student: StartStudent) -> None:
    submission = student("def apply(f, x): return f(x)")
    for call in (lambda: submission.relu(1), lambda: submission.apply(submission.relu, 1)):
        with pytest.raises(Mismatch, match="`relu` is not defined"):
            call()
    with pytest.raises(Mismatch, match="`relu` is not defined"):
        submission.run(twice_through, [1])


def test_a_stub_is_not_attempted(student: StartStudent) -> None:
    with pytest.raises(NotAttempted):
        student("def f(): raise NotImplementedError()").f()


@pytest.mark.parametrize(
    "name", ["ValueError('no')", "SystemExit('no')", "KeyboardInterrupt('no')", "GeneratorExit('no')"]
)
def test_an_exception_arrives_as_type_message_and_line(student: StartStudent, name: str) -> None:
    submission = student("x = 1", f"def f():\n    y = 2\n    raise {name}")
    with pytest.raises(Raised, match="no") as caught:
        submission.f()
    assert caught.value.type_names[0] == name.partition("(")[0]
    (line,) = submission.last_error.lines  # type: ignore[union-attr]
    assert (line.cell, line.line, line.text.strip()) == (2, 3, f"raise {name}")
    with pytest.raises(Raised):
        submission.f()


def test_an_exception_whose_text_cannot_be_read_still_arrives(student: StartStudent) -> None:
    source = "class Mute(Exception):\n    def __str__(self): raise ValueError\ndef f(): raise Mute"
    with pytest.raises(Raised, match="could not be read"):
        student(source).f()


CHANGES = """
def nothing(x): return x + 1
def first(x, y): x[0] = 7; return y
def both(x, y): x[0], y[0] = 7, 7
def named(x, scale=None): scale[0] = 7
def inside(pair): pair[1][0] = 7
def reshape(x): x.shape = (3, 1)
def result_shares(x): x = x.copy(); x[0] = 7; return x
"""


def a() -> Any:
    return np.zeros(3)


CALLS: dict[str, tuple[tuple[Any, ...], dict[str, Any], tuple[str, ...]]] = {
    "nothing": ((a(),), {}, ()),
    "first": ((a(), a()), {}, ("argument 1",)),
    "both": ((torch.zeros(3), [0, 1]), {}, ("argument 1", "argument 2")),
    "named": ((1,), {"scale": a()}, ("`scale`",)),
    "inside": (((1, a()),), {}, ("argument 1",)),
    "reshape": ((a(),), {}, ("argument 1",)),
    "result_shares": ((a(),), {}, ()),
}


@pytest.mark.parametrize("name", CALLS)
def test_changed_arguments_are_told_alike_here_and_in_a_notebook(student: StartStudent, name: str) -> None:
    args, kwargs, expected = CALLS[name]
    namespace: dict[str, Any] = {}
    exec(CHANGES, namespace)
    for submission in (student(CHANGES), NotebookSubmission(namespace)):
        getattr(submission, name)(*args, **kwargs)
        assert submission.changed_arguments == expected
    assert "7" not in repr((args, kwargs)), "the grader's own arguments stay as they were"


def test_reading_an_object_leaves_the_changed_arguments_of_the_last_call(student: StartStudent) -> None:
    source = "class M:\n    size = 1\ndef make(x): x[0] = 7; return M()"
    namespace: dict[str, Any] = {}
    exec(source, namespace)
    for submission in (student(source), NotebookSubmission(namespace)):
        assert submission.make(a()).size == 1
        assert submission.changed_arguments == ("argument 1",)
