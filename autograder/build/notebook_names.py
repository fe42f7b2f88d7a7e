"""A grader as a notebook can hold it: its names must not meet those that a student chooses.

    square          -> _square           a helper of the grader's own
    assert_close    -> checking.assert_close

In a notebook the checks share one namespace with the student's functions. A student who calls a helper of his own
`square`, as the grader does, would find it replaced by the grader's behind the first check, or have the check call
his. Our engine and otter keep the two apart; Jupyter and nbgrader cannot.
"""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path

from autograder.build.grader import Check, Definition, Grader
from autograder.build.script import bound_names
from autograder.errors import SourceError

TOOLS = "checking"
Place = tuple[int, int]  # a line, and a column in bytes, both from 0
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
SCOPES = FUNCTIONS | ast.ClassDef | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp


def in_a_notebook(grader: Grader) -> Grader:
    """The same checks under names that students leave free. Raises `SourceError` for a name that cannot be replaced."""
    names = {name: f"_{name}" for definition in grader.definitions for name in definition.binds}
    names |= {name: f"{TOOLS}.{name}" for name in (*grader.tools, "check")}
    definitions = {one.line: renamed(grader.path, one, names) for one in grader.definitions}

    def check_of(check: Check) -> Check:
        needs = tuple(definitions[one.line] for one in check.needs)
        return dataclasses.replace(check, definition=renamed(grader.path, check.definition, names), needs=needs)

    checks = tuple(map(check_of, grader.checks))
    return dataclasses.replace(grader, checks=checks, definitions=tuple(definitions.values()))


def renamed(path: Path, definition: Definition, names: Mapping[str, str]) -> Definition:
    lines = [line.encode() for line in definition.source.split("\n")]
    for (line, column), name in sorted(places(ast.parse(definition.source).body[0], names), reverse=True):
        before, after = lines[line][:column], lines[line][column:]
        if not after.startswith(name.encode()):  # `def` and more than one space, or a place that Python has wrong
            message = f"`{name}` cannot be replaced by a name that students leave free."
            hint = "Write single spaces, as a formatter does."
            raise SourceError(message, hint=hint, file=path, line=definition.line + line)
        lines[line] = before + names[name].encode() + after.removeprefix(name.encode())
    return dataclasses.replace(definition, source=b"\n".join(lines).decode())


# --- where the module's names stand --------------------------------------------------------


def places(node: ast.AST, names: Mapping[str, str], local: frozenset[str] = frozenset()) -> Iterator[tuple[Place, str]]:
    """Where one of the names means the module's, not a local that is called the same."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name in names and node.name not in local:
        word = "def " if isinstance(node, ast.FunctionDef) else "class "
        yield (node.lineno - 1, node.col_offset + len(word)), node.name
    if isinstance(node, ast.Name) and node.id in names and node.id not in local:
        yield (node.lineno - 1, node.col_offset), node.id
    inside = local | {*bound(node)} if isinstance(node, SCOPES) else local
    around = [getattr(node, "args", None), getattr(node, "returns", None), *getattr(node, "decorator_list", ())]
    for child in ast.iter_child_nodes(node):  # defaults, annotations and decorators are looked up around a function
        yield from places(child, names, local if child in around else inside)


def bound(node: ast.AST) -> Iterator[str]:
    """The names that are local to a function, a class or a comprehension."""
    if isinstance(node, FUNCTIONS):
        yield from (part.arg for part in ast.walk(node.args) if isinstance(part, ast.arg))
    body = getattr(node, "body", [part.target for part in getattr(node, "generators", ())])
    for part in body if isinstance(body, list) else [body]:
        yield from bound_names(part)
