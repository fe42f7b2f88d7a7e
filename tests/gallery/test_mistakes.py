"""A mistake is named where the answers agree, and where it alone explains them; otherwise nothing is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from autograder.engine.results import CheckResult, Status
from autograder.engine.session import Outcome
from autograder.gallery.entries import Entry
from autograder.gallery.mistakes import Book, agree, same


def entry(name: str, *fails: str) -> Entry:
    return Entry(Path(f"{name}.py"), "", fails=fails, mistake=name, hint=f"mend {name}")


def failed(
    name: str, *answers: Any, status: Status = Status.failed, kind: str = "returned", objection: str = "It is wrong."
) -> Outcome:
    result = CheckResult(name=name, title="", points=1, hidden=False, status=status)
    return Outcome(result, [("f", kind, answer) for answer in answers], objection)


def names(known: dict[str, dict[str, list[Any]]], *outcomes: Outcome, kind: str = "returned") -> list[str]:
    """The mistake that each outcome gets, where `known` gives each mistake's answers by check."""
    told = {m: {check: failed(check, *them, kind=kind) for check, them in by.items()} for m, by in known.items()}
    book = Book([entry(name, *by) for name, by in known.items()], lambda one, check: told[one.name][check])
    return [result.mistake for result in book.named(outcomes)]


def test_equal_answers_name_the_mistake() -> None:
    assert names({"flipped": {"a": [np.ones(3)]}}, failed("a", np.ones(3) + 1e-12), failed("b", 1)) == ["flipped", ""]


@pytest.mark.parametrize("answers", [(2,), (1, 1), (), ([1],)])
def test_other_answers_name_nothing(answers: tuple[Any, ...]) -> None:
    assert names({"flipped": {"a": [1]}}, failed("a", *answers)) == [""]


def test_all_checks_of_a_mistake_must_agree() -> None:
    known = {"flipped": {"a": [1], "b": [2]}}
    assert names(known, failed("a", 1), failed("b", 3)) == ["", ""]
    assert names(known, failed("a", 1)) == [""]
    assert names(known, failed("a", 1), failed("b", 2)) == ["flipped", "flipped"]


def test_the_mistake_that_explains_more_is_named_and_a_tie_names_none() -> None:
    outcomes = failed("a", 1), failed("b", 2)
    assert names({"small": {"a": [1]}, "large": {"a": [1], "b": [2]}}, *outcomes) == ["large", "large"]
    assert names({"one": {"a": [1]}, "other": {"a": [1]}}, *outcomes) == ["", ""]


def test_a_check_that_objects_to_something_else_is_not_explained() -> None:
    """The answers do not show which type an array had, or which argument was changed."""
    known = {"whole numbers": {"a": [1], "b": [2]}}
    other = failed("a", 1, objection="It came as float32.")
    assert names(known, other, failed("b", 2)) == ["", "whole numbers"]
    assert names({"whole numbers": {"a": [1]}}, other) == [""]


def test_to_raise_alike_proves_nothing() -> None:
    assert names({"flipped": {"a": ["ValueError"]}}, failed("a", "ValueError", kind="raised"), kind="raised") == [""]


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.failed])
def test_only_failed_checks_are_explained(status: Status) -> None:
    assert names({"flipped": {"a": [1]}}, failed("a", 1, status=status)) == [""]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (np.nan, np.nan, True),
        (np.inf, np.inf, True),
        (np.inf, -np.inf, False),
        (1, 1.0, True),
        (np.float32(1), 1, True),
        ([1], (1,), False),
        ([1, [2]], [1, [2]], True),
        ({"a": 1}, {"a": 1}, True),
        ({"a": 1}, {"b": 1}, False),
        ("1", 1, False),
        (None, 0, False),
        (None, None, True),
        ("x", "x", True),
        (b"x", "x", False),
        (np.zeros((0, 2)), np.zeros((0, 3)), False),
        (np.ones(3), np.ones((3, 1)), False),
        (object(), object(), True),
        (object(), 1, False),
        ([1], [1, 2], False),
        (torch.ones(2, dtype=torch.bfloat16), np.ones(2), True),
        (10**400, 10**400, True),
        (10**400, 1.0, False),
    ],
)
def test_answers_are_compared_as_data(one: Any, other: Any, expected: bool) -> None:
    assert same(one, other) is expected
    assert same(other, one) is expected


def test_the_kind_and_the_name_of_an_answer_count() -> None:
    assert agree([("f", "returned", 1)], [("f", "returned", 1)])
    assert not agree([("f", "returned", "x")], [("f", "raised", "x")])
    assert not agree([("f", "returned", 1)], [("g", "returned", 1)])
