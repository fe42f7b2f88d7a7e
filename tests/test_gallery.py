"""The proof of every exercise: its checks over a sample of its gallery, through the engine. `make verify` tries all."""

import ast
import itertools
from collections import Counter

import pytest

from autograder.build import checks, solution_sources
from autograder.exercises import Exercise, all_exercises
from autograder.gallery.entries import entries
from autograder.gallery.verify import verify

SAMPLE, SAMPLE_OF_TRAINING = 30, 10  # mistakes of each exercise, with their second tellings
MOST_ALIKE = 0.65  # of two variants' runs of four syntax nodes; those of one author in one style come near 0.9

every_exercise = pytest.mark.parametrize("exercise", all_exercises(), ids=lambda exercise: exercise.name)


@every_exercise
def test_the_checks_do_to_every_gallery_file_what_its_header_says(exercise: Exercise) -> None:
    # A seed of its own, so that the test says the same each time; `make verify` draws another, and tries all files.
    sample = SAMPLE_OF_TRAINING if "torch" in exercise.requires else SAMPLE
    assert not verify(exercise, seed="tests", sample=sample).failures


@every_exercise
def test_an_exercise_has_twenty_points_over_checks_of_which_about_half_are_hidden(exercise: Exercise) -> None:
    found = checks(exercise)
    hidden = sum(check.hidden for check in found)
    assert sum(check.points for check in found) == 20
    assert 10 <= len(found) <= 25
    assert 0.35 <= hidden / len(found) <= 0.65


@every_exercise
def test_there_are_many_mistakes_and_at_least_five_correct_variants(exercise: Exercise) -> None:
    gallery = entries(exercise)
    assert sum(bool(entry.fails) for entry in gallery) >= 12
    assert sum(entry.passes for entry in gallery) >= 5


@every_exercise
def test_correct_variants_are_written_in_different_ways(exercise: Exercise) -> None:
    sources = {entry.name: entry.source for entry in entries(exercise) if entry.passes}
    sources["solution"] = "\n".join(solution_sources(exercise).values())
    runs = {name: runs_of_nodes(source) for name, source in sources.items()}
    alike = {(a, b): shared(runs[a], runs[b]) for a, b in itertools.combinations(runs, 2)}
    assert {pair: share for pair, share in alike.items() if share > MOST_ALIKE} == {}


def test_code_with_other_names_counts_as_the_same() -> None:
    one = runs_of_nodes("def f(x):\n    total = 0\n    for item in x:\n        total += item\n    return total")
    other = runs_of_nodes("def f(x):\n    s = 1\n    for y in x:\n        s += y\n    return s")
    assert shared(one, other) == 1


def runs_of_nodes(source: str) -> Counter[tuple[str, ...]]:
    """The syntax tree as runs of four node types; names, numbers and docstrings do not count."""
    names = depth_first(without_docstrings(ast.parse(source)))
    return Counter(zip(*(names[start:] for start in range(4)), strict=False))


def depth_first(node: ast.AST) -> list[str]:
    return [type(node).__name__, *(name for child in ast.iter_child_nodes(node) for name in depth_first(child))]


def without_docstrings(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module) and ast.get_docstring(node) is not None:
            node.body = node.body[1:]
    return tree


def shared(one: Counter[tuple[str, ...]], other: Counter[tuple[str, ...]]) -> float:
    return (one & other).total() / max(one.total(), other.total())
