"""Runs this exercise's checks under otter, and says what is wrong in the checks' own words.

This file lies beside the notebook, as `checking.py` does; otter's test files in `tests/` use it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from autograder.checking import Mismatch, NotAttempted, NotebookSubmission, Raised


class Failed(AssertionError):
    """The sentence that otter shows."""


def run(check: Callable[[Any], None], namespace: dict[str, Any], *, hidden: bool = False) -> None:
    """Run one check on the notebook's names. Raises `Failed`, whatever the notebook's code did.

    otter takes nothing but an `Exception` for a failed test: a `sys.exit()` in one function would
    cost the whole notebook its score.
    """
    try:
        check(NotebookSubmission(namespace))
    except BaseException as error:  # noqa: BLE001 - the student's code may raise anything
        raise Failed(sentence(error, hidden)) from None


def sentence(error: BaseException, hidden: bool) -> str:
    """What the student reads. Of a hidden check nothing that holds a number of the check's."""
    if isinstance(error, NotAttempted):
        return str(error)
    if isinstance(error, Mismatch):
        return error.public if hidden else str(error)
    if isinstance(error, Raised):
        return f"`{error.function}` raised {error.type_names[0]}." if hidden else f"{error}."
    if isinstance(error, AssertionError) and not hidden and str(error):
        return str(error)
    if isinstance(error, Exception):
        return "What this check asks for does not hold."
    return f"Your code ended the check with {type(error).__name__}."
