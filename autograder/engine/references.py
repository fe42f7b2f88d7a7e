"""Expected values are computed once a session, not once a submission.

All students of a run get the same inputs, so a grader's `reference_…` functions are asked the
same questions for each of them. They are pure, and remembered by their arguments' bytes. Only what a
check asks is: among themselves they may share and change arrays as they like.
"""

from __future__ import annotations

import functools
import sys
import types
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from autograder.checking import copy_data
from autograder.sandbox import values, wire

REMEMBERED = 1000  # answers of one function; a reference that is asked about students' own values has ever new ones


def remember(module: types.ModuleType) -> None:
    """Replace the `reference_…` functions of a grader's module by ones that remember."""
    inside: list[str] = []
    for name, value in list(vars(module).items()):
        if name.startswith("reference_") and isinstance(value, types.FunctionType):
            setattr(module, name, Remembering(value, inside))


class Remembering:
    """A reference function with its answers. `inside` names those that are being computed, of the whole module."""

    def __init__(self, function: Callable[..., Any], inside: list[str]) -> None:
        functools.update_wrapper(self, function)
        self._function, self._inside = function, inside
        self._answers: OrderedDict[Any, Any] = OrderedDict()

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        key = None if self._inside else key_of(args, kwargs)
        if key is None:
            return self._function(*args, **kwargs)
        if key not in self._answers:
            self._answers[key] = self._compute(args, kwargs)
            if len(self._answers) > REMEMBERED:
                self._answers.popitem(last=False)
        return copy_data(self._answers[key])

    def _compute(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        self._inside.append(self._function.__name__)
        try:
            return self._function(*args, **kwargs)
        finally:
            self._inside.pop()


def key_of(args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[bytes, bytes] | None:
    """The arguments' bytes; None where one of them is no plain data, and so may change behind our back."""
    packer = values.Packer(by_name)
    try:
        packed = [packer.pack(value) for value in (args, kwargs)]
    except values.NotSendable:
        return None
    return wire.encode(packed), b"".join(packer.chunks)


def by_name(value: Any) -> wire.Value:
    """A function that a module holds, such as `np.max`, is the same each time."""
    module, name = getattr(value, "__module__", None), getattr(value, "__qualname__", None)
    if name is None or getattr(sys.modules.get(str(module)), name, None) is not value:
        raise values.NotSendable(type(value).__name__)
    return wire.Source(f"{module}.{name}", "")
