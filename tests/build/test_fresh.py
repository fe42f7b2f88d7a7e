"""What is committed below release/ and assignments/ is what the sources make, to the byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.build import check_fresh
from autograder.exercises import Exercise, all_exercises

ROOT = Path(__file__).parents[2]
EXERCISES = all_exercises(ROOT)


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.name)
def test_the_release_is_fresh(exercise: Exercise) -> None:
    stale = [str(path.relative_to(ROOT)) for path in check_fresh(exercise)]
    assert not stale, f"out of date: {', '.join(stale)}. Run `autograder release {exercise.name}`."


def test_no_release_outlives_its_exercise() -> None:
    names = {exercise.name for exercise in EXERCISES}
    made = [*(ROOT / "release").glob("[!.]*/"), *(ROOT / "assignments").glob("[!.]*.py")]
    left = [str(path.relative_to(ROOT)) for path in made if path.stem not in names]
    assert not left, f"no solution makes these any more: {', '.join(left)}. Remove them."
