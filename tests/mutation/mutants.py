"""The mutants of an exercise: its solution with one small change, inside the answers only.

    mutants(exercise)   all of them, each once, each of them Python
    sample(all, count)  the same few on every run, whatever is added elsewhere
    changes(source)     the changes to one solution cell

What changes: the lines between the marks, and the defaults in the signatures around them. What does
not: docstrings, which no operator touches, and the text of messages, which no contract fixes.
"""

from __future__ import annotations

import ast
import difflib
import hashlib
import random
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cosmic_ray import plugins
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.operator import Operator
from cosmic_ray.operators.variable_inserter import VariableInserter
from cosmic_ray.operators.variable_replacer import VariableReplacer
from parso.python.tree import Name, Param
from parso.tree import NodeOrLeaf

from autograder.build.script import BEGIN, END, read_script
from autograder.exercises import Exercise
from tests.mutation.operators import OPERATORS

Place = tuple[int, int]  # line, from 1, and column, from 0, as parso counts
BINDING = ("param", "expr_stmt", "for_stmt", "with_stmt")


@dataclass(frozen=True)
class Change:
    """A solution cell `before` and `after`; `function` is the qualified name around the change."""

    function: str
    operator: str
    before: str
    after: str

    @property
    def family(self) -> str:
        """The operator's kind, in words: the name of its module in cosmic-ray, or its own name where it is ours."""
        name = operator_named(self.operator).__module__.rpartition(".")[2]
        name = re.sub("(?=[A-Z])", "_", self.operator)[1:].lower() if self.operator in OPERATORS else name
        return name.replace("_", " ")

    @property
    def original(self) -> str:
        return self._lines("-")

    @property
    def mutated(self) -> str:
        return self._lines("+")

    def diff(self, context: int = 2) -> str:
        before, after = self.before.split("\n"), self.after.split("\n")
        return "\n".join(difflib.unified_diff(before, after, self.function, self.operator, lineterm="", n=context))

    def _lines(self, sign: str) -> str:
        """The changed lines on one side, their spaces collapsed: the operators are careless with them."""
        lines = self.diff(context=0).split("\n")[3:]
        return "\n".join(collapsed(line[1:]) for line in lines if line.startswith(sign))


@dataclass(frozen=True)
class Mutant:
    """A change to the solution cell `cell` (its grade_id) of an exercise."""

    exercise: str
    cell: str
    change: Change

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """What an excuse names; no line number, so that edits elsewhere leave it valid."""
        return self.exercise, self.change.function, self.change.original, self.change.mutated


def mutants(exercise: Exercise) -> list[Mutant]:
    cells = [cell for cell in read_script(exercise.solution).cells if cell.is_solution]
    return [Mutant(exercise.name, cell.defines[0], change) for cell in cells for change in changes(cell.source)]


def sample(mutants: Iterable[Mutant], count: int) -> list[Mutant]:
    return sorted(mutants, key=lambda mutant: hashlib.sha256(repr(mutant.identity).encode()).digest())[:count]


def changes(source: str) -> list[Change]:
    """The changes to a solution cell, marks included, that make other programs, each once."""
    text, open_lines = unmarked(source)
    programs = {program(text)}
    found = []
    for change in every_change(text, open_lines):
        made = program(change.after)
        if made and made not in programs:
            programs.add(made)
            found.append(change)
    return found


def unmarked(source: str) -> tuple[str, set[int]]:
    """The cell without its marks, and the numbers of the lines that stood between them."""
    kept: list[str] = []
    answers: set[int] = set()
    inside = False
    for line in source.split("\n"):
        if line.strip() in (BEGIN, END):
            inside = line.strip() == BEGIN
            continue
        kept.append(line)
        if inside:
            answers.add(len(kept))
    return "\n".join(kept), answers


def program(text: str) -> str:
    """What Python reads, whatever the spaces and comments; "" where it does not compile."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # `1 is x` and its like
            compile(text, "mutant", "exec")
            return ast.dump(ast.parse(text))
    except (SyntaxError, ValueError):
        return ""


# --- every operator at every place ---------------------------------------------------------


def every_change(text: str, open_lines: set[int]) -> Iterator[Change]:
    tree = get_ast(text)
    nodes = list(ast_nodes(tree))
    closed = [span(node) for node in nodes if node.type == "fstring"]
    opened = [span(node.default) for node in nodes if isinstance(node, Param) and node.default is not None]
    bound = bindings(nodes)
    for name, arguments in operators_for({variable for names in bound.values() for variable in names}):
        operator = new(name, arguments)
        places = ((node, start) for node in nodes for start, _ in operator.mutation_positions(node))
        for occurrence, (node, start) in enumerate(places):
            function = around(node)
            known = all(bound[function].get(variable, start[0]) < start[0] for variable in causes(arguments))
            if known and not within(start, closed) and (start[0] in open_lines or within(start, opened)):
                after = apply(text, name, arguments, occurrence, salt=f"{function} {line_of(text, start)}")
                yield Change(function, name, text, after)


def operators_for(variables: Iterable[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Each operator of cosmic-ray; those that ask for variables, with every variable or pair."""
    names = sorted(variables)
    for name in (*plugins.operator_names(), *OPERATORS):
        operator = operator_named(name)
        if issubclass(operator, VariableReplacer):
            yield from ((name, {"cause_variable": cause}) for cause in names)
        elif issubclass(operator, VariableInserter):
            yield from ((name, {"cause_variable": a, "effect_variable": b}) for a in names for b in names)
        else:
            yield name, {}


def causes(arguments: Mapping[str, str]) -> list[str]:
    """The variables that a change brings in, or takes away: they must have a value by then."""
    return [variable for argument, variable in arguments.items() if argument == "cause_variable"]


def new(name: str, arguments: Mapping[str, str]) -> Operator:
    made: Operator = patient(operator_named(name))(**arguments)
    return made


def operator_named(name: str) -> type[Any]:
    """cosmic-ray's names are PROVIDER/NAME, ours have no provider."""
    operator: type[Any] = OPERATORS[name] if name in OPERATORS else plugins.get_operator(name)
    return operator


def patient(operator: type[Any]) -> type[Any]:
    """The variable operators stumble over a right-hand side of one word, `x = y`: nothing to change there."""

    class Patient(operator):
        def mutation_positions(self, node: NodeOrLeaf) -> list[tuple[Place, Place]]:
            try:
                return list(super().mutation_positions(node))
            except AttributeError:
                return []

    return Patient if operator.arguments() else operator


def apply(text: str, name: str, arguments: Mapping[str, str], occurrence: int, salt: str) -> str:
    """The mutated text. Some operators draw numbers: the same ones each time, by `random`'s own global state."""
    state = random.getstate()
    random.seed(f"{name} {sorted(arguments.items())} {salt}")
    try:
        return mutate_code(text, new(name, arguments), occurrence) or text
    finally:
        random.setstate(state)


# --- where things stand --------------------------------------------------------------------


def bindings(nodes: list[NodeOrLeaf]) -> dict[str, dict[str, int]]:
    """The variables of each function, and the line that first binds each."""
    found: dict[str, dict[str, int]] = {around(node): {} for node in nodes}
    for node in nodes:
        definition = node.get_definition() if isinstance(node, Name) else None
        if definition is not None and definition.type in BINDING and node.parent.type != "trailer":
            found[around(node)].setdefault(node.value, node.start_pos[0])
    return found


def around(node: NodeOrLeaf) -> str:
    """The qualified name of the function or class that holds the node, "" at the cell's top level."""
    names = []
    outer = node.search_ancestor("funcdef", "classdef")
    while outer is not None:
        names.append(outer.name.value)
        outer = outer.search_ancestor("funcdef", "classdef")
    return ".".join(reversed(names))


def span(node: NodeOrLeaf) -> tuple[Place, Place]:
    return node.start_pos, node.end_pos


def within(place: Place, spans: Iterable[tuple[Place, Place]]) -> bool:
    return any(start <= place < end for start, end in spans)


def line_of(text: str, place: Place) -> str:
    return collapsed(text.split("\n")[place[0] - 1])


def collapsed(line: str) -> str:
    return " ".join(line.split())
