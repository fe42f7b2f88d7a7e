"""A sample of `make flakes`: a few seeds of every exercise."""

import pytest

from autograder.exercises import Exercise, all_exercises
from tests.flakes.runs import flakes


@pytest.mark.parametrize("exercise", all_exercises(), ids=lambda exercise: exercise.name)
def test_correct_programs_lose_nothing_under_other_seeds(exercise: Exercise) -> None:
    assert flakes(exercise, seeds=2 if "torch" in exercise.requires else 5) == []
