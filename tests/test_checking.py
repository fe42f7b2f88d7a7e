"""What a failed check looks like in a notebook."""

from __future__ import annotations

import collections
import linecache
from typing import Any

import pytest

from autograder.checking import Mismatch, NotAttempted, NotebookSubmission, Raised, assert_equal

NOTEBOOK = """\
def halve(x):
    return quotient(x, 0)
def quotient(x, y):
    return x / y
def three():
    return 4
def later():
    raise NotImplementedError()
def test_three(submission):
    assert_equal(submission.three(), 3, "three")
"""


@pytest.fixture
def notebook() -> dict[str, Any]:
    """The namespace of a running notebook, whose lines Python can look up."""
    names: dict[str, Any] = {"__name__": "__main__", "assert_equal": assert_equal}
    linecache.cache["cell 1"] = len(NOTEBOOK), None, NOTEBOOK.splitlines(keepends=True), "cell 1"
    exec(compile(NOTEBOOK, "cell 1", "exec"), names)
    return names


def shown(error: BaseException) -> list[str]:
    """As IPython asks for it."""
    lines: list[str] = error._render_traceback_()  # type: ignore[attr-defined]
    return lines


def test_a_mismatch_shows_its_message_and_the_line_of_the_check(notebook: dict[str, Any]) -> None:
    with pytest.raises(Mismatch) as caught:
        notebook["test_three"](NotebookSubmission(notebook))
    message, *places = shown(caught.value)
    assert message == f"\x1b[31mMismatch\x1b[0m: {caught.value}"
    assert places == ["", '  test_three, line 10:  assert_equal(submission.three(), 3, "three")']


def test_an_exception_shows_the_students_own_lines(notebook: dict[str, Any]) -> None:
    with pytest.raises(Raised) as caught:
        NotebookSubmission(notebook).halve(1)
    assert "halve raised ZeroDivisionError: division by zero" in shown(caught.value)[0]
    assert shown(caught.value)[2:] == [
        "  halve, line 2:  return quotient(x, 0)",
        "  quotient, line 4:  return x / y",
    ]


def test_a_stub_needs_no_lines(notebook: dict[str, Any]) -> None:
    with pytest.raises(NotAttempted) as caught:
        NotebookSubmission(notebook).later()
    assert len(shown(caught.value)) == 1


def test_kinds_of_containers_are_the_plain_ones() -> None:
    """As they are on the grader's side of a process: a named tuple is a tuple there."""
    pair = collections.namedtuple("pair", "w b")
    student = NotebookSubmission({"train": lambda: pair([1.0], 2.0), "count": lambda: collections.Counter("aab")})
    assert_equal(student.train(), ([1.0], 2.0))
    assert_equal(student.count(), {"a": 2, "b": 1})


def test_a_scenarios_own_name_and_arguments_are_not_told() -> None:
    def change(student: Any, unused: int, x: list[int]) -> None:
        student.change(x)

    student = NotebookSubmission({"change": lambda x: x.append(1)})
    student.run(change, 0, [])
    assert student.changed_arguments == ("an argument",)
    with pytest.raises(Raised, match=r"^Your code raised ZeroDivisionError"):
        student.run(lambda student: 1 // 0)
