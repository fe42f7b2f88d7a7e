"""A grader, read without running it: its checks, the helpers each needs, the names each uses.

A check is woven into a notebook, so everything that it needs must go with it: module-level
functions, classes and constants, found by what its code looks up globally.
"""

from __future__ import annotations

import ast
import symtable
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.build.script import NBGRADER_MARKS, bound_names
from autograder.errors import SourceError

LONGEST_NAME = 64  # nbformat's limit for a cell's id
SUBMISSION_API = {"run", "changed_arguments"}  # what `submission` itself offers beside the student's functions


@dataclass(frozen=True)
class Definition:
    """A module-level function, class or constant: as written, and the module's names that it looks up."""

    line: int
    source: str
    binds: frozenset[str]
    looks_up: frozenset[str]
    calls: frozenset[str]  # the student's names: `submission.NAME`, `student.NAME`
    texts: frozenset[str]  # its string constants: names too, where it says `getattr(submission, name)`
    picks: bool  # whether it does say so


@dataclass(frozen=True)
class Check:
    """One check. `definition` is the function; `needs` are the definitions that it cannot run without."""

    name: str
    title: str
    points: int
    hidden: bool
    definition: Definition
    needs: tuple[Definition, ...]

    @property
    def calls(self) -> frozenset[str]:
        """The student's names that the check uses, by itself or through its helpers."""
        return frozenset().union(*(part.calls for part in self.parts))

    @property
    def texts(self) -> frozenset[str]:
        """What `getattr(submission, name)` may pick its name from, where the check has one."""
        picks = any(part.picks for part in self.parts)
        return frozenset().union(*(part.texts for part in self.parts if picks))

    @property
    def parts(self) -> tuple[Definition, ...]:
        return (*self.needs, self.definition)

    @property
    def source(self) -> str:
        """The helpers and the function, as written."""
        return "\n\n\n".join(part.source for part in self.parts)


@dataclass(frozen=True)
class Grader:
    path: Path
    checks: tuple[Check, ...]
    definitions: tuple[Definition, ...]  # all that are no checks
    imports: tuple[str, ...]  # statements, but for those of `autograder.checking`
    tools: tuple[str, ...]  # the names imported from `autograder.checking`

    @property
    def secrets(self) -> tuple[Definition, ...]:
        """Hidden checks, and what no visible check needs: none of it may be published."""
        public = {part.line for check in self.checks if not check.hidden for part in (check.definition, *check.needs)}
        everything = (*self.definitions, *(check.definition for check in self.checks))
        return tuple(part for part in everything if part.line not in public)


def read_grader(path: Path) -> Grader:
    """Read `graders/NAME.py`. Raises `SourceError`, with the line, for what no notebook could hold."""
    if not path.is_file():
        raise SourceError("The exercise has no grader.", hint="Write one check in it to begin with.", file=path)
    text = path.read_text()
    body = parse(path, text)
    check_words(path, text)
    nodes = [node for node in body if not isinstance(node, ast.Import | ast.ImportFrom)]
    definitions = {node: define(path, node, text) for node in nodes}
    check_unique(path, list(definitions.values()))
    marked = {node: value for node, value in definitions.items() if is_check(path, node)}
    others = tuple(value for node, value in definitions.items() if node not in marked)
    checks = tuple(read_check(path, node, value, others) for node, value in marked.items())
    imports, tools = read_imports(path, body)
    return Grader(path, checks, others, imports, tools)


def parse(path: Path, text: str) -> list[ast.stmt]:
    try:
        body = ast.parse(text).body
    except SyntaxError as error:
        raise broken(path, error.lineno, f"Not valid Python: {error.msg}.", "Mend it.") from error
    return body[1:] if body and isinstance(body[0], ast.Expr) else body


def check_words(path: Path, text: str) -> None:
    for number, line in enumerate(text.splitlines(), 1):
        for mark in NBGRADER_MARKS:
            if mark in line:
                hint = "nbgrader acts on these words wherever they stand: say it in others."
                raise broken(path, number, f"A line says {mark!r}.", hint)


def check_unique(path: Path, definitions: list[Definition]) -> None:
    seen: dict[str, int] = {}
    for definition in definitions:
        for name in definition.binds:
            if name in seen:
                message = f"`{name}` is defined here and at line {seen[name]}."
                raise broken(path, definition.line, message, "Rename one of them.")
            seen[name] = definition.line


# --- checks --------------------------------------------------------------------------------


def is_check(path: Path, node: ast.stmt) -> bool:
    """A function that is marked `@check(...)`; one that pytest would collect must be."""
    if not isinstance(node, ast.FunctionDef):
        return False
    marked = any(isinstance(mark, ast.Call) and name_of(mark.func) == "check" for mark in node.decorator_list)
    if marked != node.name.startswith("test_"):
        message = f"`{node.name}` is {'marked as a check' if marked else 'no check'}."
        hint = "Checks, and they alone, are named `test_...` and marked `@check(...)`."
        raise broken(path, node.lineno, message, hint)
    return marked


def read_check(path: Path, node: ast.stmt, definition: Definition, others: tuple[Definition, ...]) -> Check:
    assert isinstance(node, ast.FunctionDef)
    title = (ast.get_docstring(node) or "").split("\n")[0].strip()
    if not title:
        message = f"`{node.name}` has no docstring."
        raise broken(path, node.lineno, message, "Write the sentence that the student reads.")
    arguments = [argument.arg for argument in node.args.args]
    if arguments not in (["submission"], ["submission", "rng"]):
        message = f"`{node.name}` takes {arguments}."
        raise broken(path, node.lineno, message, "A check takes `submission` and, if it draws random inputs, `rng`.")
    if len(node.name) > LONGEST_NAME:
        message = f"`{node.name}` is longer than the {LONGEST_NAME} characters of a cell's name."
        raise broken(path, node.lineno, message, "Shorten it.")
    check = Check(node.name, title, *read_mark(path, node), definition, tuple(closure(definition, others)))
    refuse_published_reference(path, check)
    return check


def refuse_published_reference(path: Path, check: Check) -> None:
    """What a visible check needs is printed in the notebook: a reference implementation must not be."""
    names = sorted(name for part in check.needs for name in part.binds if name.startswith("reference_"))
    if names and not check.hidden:
        message = f"`{check.name}` is visible and uses `{names[0]}`, which it would show to students."
        raise broken(path, check.definition.line, message, "Type in worked numbers, or hide the check.")


def read_mark(path: Path, node: ast.FunctionDef) -> tuple[int, bool]:
    """Points and hidden of `@check(points=2, hidden=True)`, which must be plain literals."""
    mark = next(m for m in node.decorator_list if isinstance(m, ast.Call) and name_of(m.func) == "check")
    given = dict(zip(["points"], mark.args, strict=False)) | {word.arg or "**": word.value for word in mark.keywords}
    values = {key: value.value for key, value in given.items() if isinstance(value, ast.Constant)}
    points, hidden = values.get("points"), values.get("hidden", False)
    if type(points) is not int or points < 1 or type(hidden) is not bool or len(values) < len(given):
        hint = "Write `@check(points=2)` or `@check(points=2, hidden=True)`, with a whole number from 1."
        raise broken(path, mark.lineno, f"The mark of `{node.name}` cannot be read.", hint)
    return points, hidden


def closure(start: Definition, others: tuple[Definition, ...]) -> Iterator[Definition]:
    """What `start` needs, and what that needs, in the grader's order."""
    wanted, seen = set(start.looks_up), set[int]()
    while found := [d for d in others if d.line not in seen and d.binds & wanted]:
        seen |= {definition.line for definition in found}
        wanted = wanted.union(*(definition.looks_up for definition in found))
    return (definition for definition in others if definition.line in seen)


# --- definitions ---------------------------------------------------------------------------


def define(path: Path, node: ast.stmt, text: str) -> Definition:
    if not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign):
        hint = "Move it into the function that needs it: only functions, classes and constants go into a notebook."
        raise broken(path, node.lineno, "This statement cannot be woven into a notebook.", hint)
    first = min([node.lineno, *(mark.lineno for mark in getattr(node, "decorator_list", ()))])
    source = "\n".join(text.splitlines()[first - 1 : node.end_lineno])
    return Definition(
        line=first,
        source=source,
        binds=frozenset(bound_names(node)),
        looks_up=frozenset(looked_up(node)),
        calls=frozenset(calls(node)),
        texts=frozenset(texts(node)),
        picks=any(map(is_pick, ast.walk(node))),
    )


def looked_up(node: ast.stmt) -> set[str]:
    """The names that a statement looks up in its module, now or when it is called.

    By scope, not by spelling: a local that shares its name with a hidden helper must not publish it.
    """
    table = symtable.symtable(ast.unparse(node), "grader", "exec")
    own = {symbol.get_name() for symbol in table.get_symbols() if symbol.is_referenced()}
    return own.union(*(globals_of(child) for child in table.get_children()))


def globals_of(table: symtable.SymbolTable) -> set[str]:
    own = {symbol.get_name() for symbol in table.get_symbols() if symbol.is_global()}
    return own.union(*(globals_of(child) for child in table.get_children()))


def calls(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute) and is_student(part.value) and part.attr not in SUBMISSION_API:
            yield part.attr


def texts(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def is_pick(node: ast.AST) -> bool:
    """`getattr(submission, ...)`"""
    return isinstance(node, ast.Call) and name_of(node.func) == "getattr" and is_student(node.args[0])


def is_student(node: ast.AST) -> bool:
    return name_of(node) in ("submission", "student")


def name_of(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else ""


# --- imports -------------------------------------------------------------------------------


def read_imports(path: Path, body: list[ast.stmt]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    imports, tools = [], list[str]()
    for node in body:
        if isinstance(node, ast.ImportFrom) and node.module == "autograder.checking":
            tools += [plain_alias(path, node, alias) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == "__future__":
            continue  # a future import holds for one cell only: nothing to weave
        elif isinstance(node, ast.Import | ast.ImportFrom):
            check_import(path, node)
            imports.append(ast.unparse(node))
    return tuple(imports), tuple(tools)


def plain_alias(path: Path, node: ast.stmt, alias: ast.alias) -> str:
    if alias.asname or alias.name == "*":
        raise broken(path, node.lineno, "This import renames or hides what it takes.", "Import each name as it is.")
    return alias.name


def check_import(path: Path, node: ast.Import | ast.ImportFrom) -> None:
    names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
    relative = isinstance(node, ast.ImportFrom) and node.level > 0
    if relative or any(name.split(".")[0] == "autograder" for name in names):
        hint = "A released notebook holds only `checking`: write the helper in the grader."
        raise broken(path, node.lineno, "A grader imports nothing of autograder but its checking.", hint)


def broken(path: Path, line: int | None, message: str, hint: str) -> SourceError:
    return SourceError(message, hint=hint, file=path, line=line)
