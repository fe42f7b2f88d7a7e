"""A solution script, read and checked: cells, their lines in the file, what each defines and hides.

nbgrader finds its marks anywhere in a cell and reports a wrong one by the cell's text. So marks are
checked here first, by file and line, and only one spelling is accepted.
"""

from __future__ import annotations

import ast
import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import SourceError

BEGIN, END = "# BEGIN SOLUTION", "# END SOLUTION"
RUBRIC = re.compile(r"\n*^<!-- BEGIN RUBRIC[ ]*\n(.+?)\n[ ]*END RUBRIC -->[ ]*$\n*", re.MULTILINE | re.DOTALL)
OPENING = re.compile(r'# %%(?: \[(markdown)\])?(?: tags=\[((?:"[\w-]+"(?:, )?)*)\])?')
TAGS = ("showcase", "written")
FIGURE_NAME = re.compile(r"(figure|draw)_\w+|[A-Z][A-Z0-9_]*")  # what a showcase cell may bind, besides imports
NBGRADER_MARKS = ("BEGIN SOLUTION", "END SOLUTION", "HIDDEN TESTS", "MARK SCHEME", "AUTOTEST")


@dataclass(frozen=True)
class Cell:
    """One cell: `line` is that of its `# %%`; `defines` its functions and classes, `binds` all its names.

    `assigns` is `binds` without what is imported.
    """

    kind: str
    source: str
    line: int
    tags: tuple[str, ...] = ()
    defines: tuple[str, ...] = ()
    binds: frozenset[str] = frozenset()
    assigns: frozenset[str] = frozenset()

    @property
    def is_solution(self) -> bool:
        return self.kind == "code" and BEGIN in self.source

    @property
    def is_showcase(self) -> bool:
        return "showcase" in self.tags


@dataclass(frozen=True)
class Script:
    """A solution script whose marks, tags and solution cells have been found right."""

    path: Path
    cells: tuple[Cell, ...]
    regions: tuple[tuple[int, int], ...]  # the lines of each BEGIN and its END, from 1


def read_script(path: Path) -> Script:
    """Read `solutions/NAME.py`. Raises `SourceError`, with the line, for whatever could not be built."""
    lines = path.read_text().splitlines()
    regions = tuple(find_regions(path, lines))
    module = parse(path, stubbed(lines, regions))
    cells = tuple(read_cells(path, lines, module))
    for begin, _ in regions:
        check_region(path, module, begin)
    for cell in cells:
        check_cell(path, cell)
    check_unique(path, cells)
    return Script(path, cells, regions)


def rubric_of(cell: Cell) -> tuple[str, str]:
    """A written question's text for students and its rubric for instructors."""
    found = RUBRIC.search(cell.source)
    return (RUBRIC.sub("\n\n", cell.source).strip(), found[1].strip()) if found else (cell.source, "")


# --- marks ---------------------------------------------------------------------------------


def find_regions(path: Path, lines: list[str]) -> Iterator[tuple[int, int]]:
    """The line numbers of every BEGIN and END, or `SourceError` at the first that has no partner."""
    begin = 0
    for number, line in enumerate(lines, 1):
        mark = line.strip()
        if begin and (mark == BEGIN or line.startswith("# %%")):
            raise unbalanced(path, begin, "has no `# END SOLUTION` in its cell", "below the last hidden line")
        if mark == BEGIN:
            begin = number
        elif mark == END and not begin:
            raise unbalanced(path, number, "has no `# BEGIN SOLUTION` above it", "above the first hidden line")
        elif mark == END:
            if indent(line) != indent(lines[begin - 1]):
                raise unbalanced(path, number, "is indented unlike its `# BEGIN SOLUTION`", "at the same column")
            yield begin, number
            begin = 0
        else:
            check_spelling(path, number, mark)
    if begin:
        raise unbalanced(path, begin, "has no `# END SOLUTION` in its cell", "below the last hidden line")


def unbalanced(path: Path, line: int, message: str, place: str) -> SourceError:
    return SourceError(f"This mark {message}.", hint=f"Write the missing mark {place}.", file=path, line=line)


def check_spelling(path: Path, number: int, text: str) -> None:
    """Anything but the two marks that nbgrader, or a hurried reader, would take for one."""
    bare = re.sub(r"[^A-Z ]", "", text.upper()).strip()
    close = difflib.get_close_matches(bare, ("BEGIN SOLUTION", "END SOLUTION"), n=1, cutoff=0.85)
    if close and text.startswith("#"):
        raise SourceError(f"{text!r} looks like a mark.", hint=f"Write `# {close[0]}`.", file=path, line=number)
    reserved = next((mark for mark in NBGRADER_MARKS if mark in text), None)
    if reserved:
        hint = "nbgrader acts on these words wherever they stand: say it in others."
        raise SourceError(f"A line says {reserved!r}.", hint=hint, file=path, line=number)


def stubbed(lines: list[str], regions: tuple[tuple[int, int], ...]) -> str:
    """The script as a student gets it, with every line where it was."""
    kept = list(lines)
    for begin, end in regions:
        kept[begin - 1 : end] = [" " * indent(lines[begin - 1]) + "raise NotImplementedError()"]
        kept[begin:begin] = [""] * (end - begin)
    return "\n".join(kept) + "\n"


def indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def parse(path: Path, text: str) -> ast.Module:
    try:
        return ast.parse(text)
    except SyntaxError as error:
        hint = "Mend it; a solution's marks stand inside a function, below its docstring."
        message = f"Without its solutions the script is not valid Python: {error.msg}."
        raise SourceError(message, hint=hint, file=path, line=error.lineno) from error


# --- cells ---------------------------------------------------------------------------------


def read_cells(path: Path, lines: list[str], module: ast.Module) -> Iterator[Cell]:
    """The percent format's cells, as jupytext reads them, but for what it takes for a magic.

    jupytext would turn the comment `# Why?` into IPython's help on `Why`, and it takes a second to import.
    """
    starts = [number for number, line in enumerate(lines, 1) if line.startswith("# %%")]
    check_opening(path, lines, starts)
    for start, end in zip(starts, [*starts[1:], len(lines) + 1], strict=True):
        kind, tags = read_opening(path, start, lines[start - 1])
        source = "\n".join(map(UNCOMMENT[kind], lines[start : end - 1])).strip("\n")
        nodes = [node for node in module.body if start <= node.lineno < end]
        defines = tuple(node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.ClassDef))
        binds = frozenset(name for node in nodes for name in bound_names(node))
        own = (node for node in nodes if not isinstance(node, ast.Import | ast.ImportFrom))
        assigns = frozenset(name for node in own for name in bound_names(node))
        yield Cell(kind, source, start, tags, defines, binds, assigns)


UNCOMMENT = {
    "markdown": lambda line: re.sub(r"^# ?", "", line),
    "code": lambda line: re.sub(r"^# (?=[%!]\w)", "", line),  # IPython's magics
}


def read_opening(path: Path, number: int, line: str) -> tuple[str, tuple[str, ...]]:
    """A cell's kind and tags."""
    found = OPENING.fullmatch(line.rstrip())
    if found is None:
        hint = 'Write `# %%` or `# %% [markdown]`, and behind it `tags=["..."]` if need be.'
        raise SourceError(f"This cell's opening cannot be read: {line!r}.", hint=hint, file=path, line=number)
    return found[1] or "code", tuple(re.findall(r'"([^"]+)"', found[2] or ""))


def check_opening(path: Path, lines: list[str], starts: list[int]) -> None:
    """Nothing stands between the header, which ends at the second `# ---`, and the first cell."""
    header = [number for number, line in enumerate(lines, 1) if line == "# ---"][:2]
    first = starts[0] - 1 if starts else len(lines)
    stray = [number for number in range(max(header, default=0), first) if lines[number].strip()]
    if stray or not starts:
        line = stray[0] + 1 if stray else len(lines)
        message, hint = "This stands in no cell.", "Open every cell, also the first, with a `# %%` line of its own."
        raise SourceError(message, hint=hint, file=path, line=line)


def bound_names(node: ast.AST) -> set[str]:
    """The names that a statement binds in the scope that it stands in; not those of scopes inside it."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {node.name}
    if isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp | ast.Lambda):
        return set()
    if isinstance(node, ast.alias):
        return {(node.asname or node.name).split(".")[0]}
    if isinstance(node, ast.Name):
        return {node.id} if isinstance(node.ctx, ast.Store) else set()
    own = {node.name} if isinstance(node, ast.ExceptHandler) and node.name else set[str]()
    return own.union(*map(bound_names, ast.iter_child_nodes(node)))


def check_region(path: Path, module: ast.Module, begin: int) -> None:
    """A solution stands inside a function or class that says what it wants of the student."""
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.lineno < begin <= (node.end_lineno or 0):
            if ast.get_docstring(node):
                return
            message, hint = f"`{node.name}` has no docstring outside its solution.", "Write one above the mark."
            raise SourceError(message, hint=hint, file=path, line=node.lineno)
    hint = "Put it inside the function that the student is to write."
    raise SourceError("A solution stands outside every function.", hint=hint, file=path, line=begin)


def check_cell(path: Path, cell: Cell) -> None:
    for tag in cell.tags:
        close = difflib.get_close_matches(tag, TAGS, n=1, cutoff=0.75)
        if close and tag not in TAGS:
            raise SourceError(f"Unknown tag {tag!r}.", hint=f"Write {close[0]!r}.", file=path, line=cell.line)
    if cell.is_solution and cell.is_showcase:
        message, hint = "A solution cell is tagged showcase: grading would skip it.", "Remove the tag."
        raise SourceError(message, hint=hint, file=path, line=cell.line)
    if cell.is_showcase and (loose := sorted(name for name in cell.assigns if not FIGURE_NAME.fullmatch(name))):
        message = f"This figure's cell sets `{loose[0]}`, and would overwrite a student's helper of that name."
        hint = "Put its code into a function `figure_...` or `draw_...`; constants in capitals may stay outside."
        raise SourceError(message, hint=hint, file=path, line=cell.line)
    has_rubric = bool(RUBRIC.search(cell.source))
    marks = cell.source.count("BEGIN RUBRIC"), cell.source.count("END RUBRIC")
    if has_rubric != ("written" in cell.tags) or marks != (has_rubric, has_rubric):
        hint = 'Tag its markdown cell ["written"] and put one rubric between `<!-- BEGIN RUBRIC` and `END RUBRIC -->`.'
        raise SourceError("A written question and its rubric do not match.", hint=hint, file=path, line=cell.line)


def check_unique(path: Path, cells: tuple[Cell, ...]) -> None:
    """A name that two solution cells define could not tell a grader which one is meant."""
    seen: dict[str, int] = {}
    for cell in cells:
        for name in cell.defines if cell.is_solution else ():
            if name in seen:
                message = f"`{name}` is defined here and in the cell at line {seen[name]}."
                raise SourceError(message, hint="Rename one of them.", file=path, line=cell.line)
            seen[name] = cell.line
