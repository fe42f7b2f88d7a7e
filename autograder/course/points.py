"""The term's points in place of the grader's, everywhere that points are read.

A check's points stand in its mark, `@check(points=2)`: what a released notebook prints, what the engine and the
gradebook count. So the settings' points are written into the mark itself, and nothing downstream knows a second
number.
"""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Mapping

from autograder.build.grader import Check, Grader


def with_points(grader: Grader, points: Mapping[str, int]) -> Grader:
    """The grader as if it had been written with these points. Names that it lacks are ignored: `check_points` of
    the settings refuses them."""
    return dataclasses.replace(grader, checks=tuple(weighed(check, points.get(check.name)) for check in grader.checks))


def weighed(check: Check, points: int | None) -> Check:
    if points is None or points == check.points:
        return check
    definition = dataclasses.replace(check.definition, source=remarked(check.definition.source, points))
    return dataclasses.replace(check, points=points, definition=definition)


def remarked(source: str, points: int) -> str:
    """The function's source with another number in its mark; `read_mark` has seen that there is a literal one."""
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)
    mark = next(mark for mark in function.decorator_list if isinstance(mark, ast.Call) and is_check(mark.func))
    old = mark.args[0] if mark.args else next(word.value for word in mark.keywords if word.arg == "points")
    lines = source.encode().splitlines(keepends=True)  # ast counts columns in bytes of UTF-8
    assert old.end_lineno == old.lineno
    line = lines[old.lineno - 1]
    lines[old.lineno - 1] = line[: old.col_offset] + str(points).encode() + line[old.end_col_offset :]
    return b"".join(lines).decode()


def is_check(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "check"
