"""Recognising a mistake by its behaviour.

A failed check keeps the answers that it was given. A known mistake, run on the same inputs,
gives answers too. A submission behaves as that mistake does where they agree, to the last call
and within rounding, in each check that the mistake's header names, and at least one of these
failed by a value: to crash alike proves little. Answers leave out what an element's type was and
which argument was changed; so the mistake is named only in a check that objects to both in the
same words. Where two mistakes agree, the one that explains more checks is named; where that does
not decide, none is: better no name than a wrong one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec
import numpy as np

from autograder.checking import as_array, is_numeric
from autograder.engine.results import CheckResult, Status
from autograder.engine.session import Outcome
from autograder.gallery.entries import Entry

Answers = Sequence[tuple[str, str, Any]]
_TOLERANCE = 1e-9


class Book:
    """The known mistakes of an exercise. `outcome_of` runs one check of a mistake, once, when it is first needed."""

    def __init__(self, mistakes: Sequence[Entry], outcome_of: Callable[[Entry, str], Outcome]) -> None:
        self._mistakes = [entry for entry in mistakes if entry.fails]
        self._outcome_of = outcome_of
        self._known: dict[tuple[str, str], Outcome] = {}

    def named(self, outcomes: Sequence[Outcome]) -> list[CheckResult]:
        """The results, each failed check with its mistake and hint where one is recognised."""
        failed = [outcome for outcome in outcomes if outcome.result.status is Status.failed]
        if not failed:
            return [outcome.result for outcome in outcomes]
        # The quick ones first: nearly every mistake is ruled out by one check, and training takes seconds.
        quickest = {o.result.name: o for o in sorted(failed, key=lambda outcome: outcome.result.seconds)}
        matching = [entry for entry in self._mistakes if self._matches(entry, quickest)]
        return [named(outcome.result, self._best(matching, outcome)) for outcome in outcomes]

    def _matches(self, entry: Entry, failed: Mapping[str, Outcome]) -> bool:
        if not failed.keys() >= set(entry.fails):
            return False
        if not any(failed[name].answers and failed[name].answers[-1][1] == "returned" for name in entry.fails):
            return False
        return all(
            agree(outcome.answers, self._known_outcome(entry, name).answers)
            for name, outcome in failed.items()
            if name in entry.fails
        )

    def _best(self, matching: Sequence[Entry], outcome: Outcome) -> Entry | None:
        """The one mistake that explains this check and the most others; None where there is no single one."""
        check = outcome.result.name
        explaining = [
            entry
            for entry in matching
            if check in entry.fails and self._known_outcome(entry, check).objection == outcome.objection
        ]
        there = sorted(explaining, key=lambda entry: -len(entry.fails))
        if len(there) > 1 and len(there[0].fails) == len(there[1].fails):
            return None
        return there[0] if there else None

    def _known_outcome(self, entry: Entry, check: str) -> Outcome:
        key = entry.name, check
        if key not in self._known:
            self._known[key] = self._outcome_of(entry, check)
        return self._known[key]


def named(result: CheckResult, entry: Entry | None) -> CheckResult:
    return result if entry is None else msgspec.structs.replace(result, mistake=entry.mistake, hint=entry.hint)


def agree(one: Answers, other: Answers) -> bool:
    """The same calls with the same answers."""
    return len(one) == len(other) and all(a[:2] == b[:2] and same(a[2], b[2]) for a, b in zip(one, other, strict=True))


def same(one: Any, other: Any) -> bool:
    """Equal plain data; numbers within rounding, whatever their dtype; NaN equals NaN."""
    if isinstance(one, list | tuple):
        return type(one) is type(other) and len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return isinstance(other, dict) and set(one) == set(other) and all(same(one[key], other[key]) for key in one)
    if any(value is None or isinstance(value, str | bytes) for value in (one, other)):
        return bool(type(one) is type(other) and one == other)
    return close(one, other)


def close(one: Any, other: Any) -> bool:
    if not (is_numeric(one) and is_numeric(other)):  # an object that stayed in the sandbox: only its kind is known
        return type(one) is type(other)
    if np.shape(one) != np.shape(other):
        return False
    try:
        a, b = as_array(one).astype(complex), as_array(other).astype(complex)
    except OverflowError:  # an integer beyond all floats
        return bool(type(one) is type(other) and one == other)
    with np.errstate(all="ignore"):  # by hand, as `np.allclose` takes ten times as long for a few numbers
        near = (np.abs(a - b) <= _TOLERANCE * (1 + np.abs(b))) & np.isfinite(b)
    return bool((near | (a == b) | ((a != a) & (b != b))).all())
