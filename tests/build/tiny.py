"""A course of one exercise, small enough to be read whole: two functions, five checks, one question."""

from __future__ import annotations

from pathlib import Path

from autograder.exercises import Exercise

SOLUTION = '''\
# ---
# jupyter:
#   exercise:
#     title: Tiny
#     order: 1
#     minutes: 5
#     description: Two small functions.
#     requires: [numpy]
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Tiny
#
# Two small functions.

# %% tags=["showcase"]
SHADES = ["black", "grey", "white"]
print(len(SHADES), "shades")

# %%
import numpy as np

# %% [markdown]
# ## Twice
#
# Multiply every number by 2.


# %%
def double(x):
    """Twice x, element by element.

    x: an array of any shape. Returns float64 of the same shape.
    """
    # BEGIN SOLUTION
    doubled = np.asarray(x, dtype=np.float64) * 2.0
    return doubled
    # END SOLUTION


# %% [markdown]
# ## Shifted


# %%
def shift(x, by):
    """x with `by` added to every element."""
    # BEGIN SOLUTION
    moved = np.add(np.asarray(x, dtype=np.float64), by)
    return moved
    # END SOLUTION


# %% [markdown] tags=["written"]
# ## Your turn
#
# Why does doubling keep zero in its place?
#
# <!-- BEGIN RUBRIC
# Two times zero is zero, so the origin is a fixed point.
# Full answer: it says that the map is linear.
# END RUBRIC -->
'''

GRADER = '''\
"""The checks of the tiny exercise."""

import math

import numpy as np

from autograder.checking import assert_close, assert_dtype, check

HALVES = np.array([0.5, 1.5, -2.5])


def expect(actual, expected):
    assert_close(actual, np.array(expected), "The result")


@check(points=1)
def test_shift_by_hand(submission):
    """Every element moves by the same amount."""
    expect(submission.shift(np.array([1.0, 2.0]), 3), [4.0, 5.0])


@check(points=2)
def test_double_by_hand(submission):
    """Twice 1 is 2."""
    expect(submission.double(np.array([1, 2])), [2, 4])


@check(points=1, hidden=True)
def test_double_of_halves(submission):
    """Halves become whole numbers."""
    assert_close(submission.double(HALVES), np.array([1.0, 3.0, -5.0]), "The result")


def reference_both(x, by):
    return [math.fsum([value, value, by]) for value in x]


def both(student, x, by):
    return student.shift(student.double(x), by)


@check(points=3, hidden=True)
def test_both_together(submission, rng):
    """Doubled and shifted values are right for any numbers."""
    x = rng.normal(size=7)
    assert_close(submission.run(both, x, 0.25), np.array(reference_both(x, 0.25)), "Both")


@check(points=1, hidden=True)
def test_types(submission):
    """Both return float64."""
    for name, arguments in {"double": (), "shift": (1,)}.items():
        assert_dtype(getattr(submission, name)(np.arange(3), *arguments), "float64", name)
'''


def write_course(root: Path, solution: str = SOLUTION, grader: str = GRADER) -> Exercise:
    """Write the tiny course below `root`."""
    exercise = Exercise("tiny", root)
    for path, text in ((exercise.solution, solution), (exercise.grader, grader)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return exercise
