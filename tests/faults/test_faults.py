"""Processes of the grader may die at any moment; nobody's grade is ever wrong for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from autograder.engine.results import CheckResult, Job, Problem, Status, SubmissionResult
from autograder.exercises import all_exercises, course_root, find
from tests.faults import steady, storm

CLASS = storm.Class(
    find("perceptron"), Path(), [Job("ada", Path("ada.ipynb"))], {"ada": {"test_a": "passed", "test_b": "failed"}}
)


def result(**statuses: Status) -> SubmissionResult:
    checks = tuple(CheckResult(name=n, title="", points=1, hidden=False, status=s) for n, s in statuses.items())
    return SubmissionResult(exercise="perceptron", student="ada", path="ada.ipynb", checks=checks)


@pytest.mark.slow
def test_a_class_survives_fifteen_kills() -> None:
    # In a process of its own: what the killer finds below it is then its own to kill.
    options = ["--kills", "15", "--size", "20", "--repeats", "0", "--deadline", "120"]
    command = [sys.executable, "-m", "tests.faults", *options]
    done = subprocess.run(command, cwd=course_root(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", [exercise.name for exercise in all_exercises()])
def test_the_same_submission_gets_the_same_score(name: str, tmp_path: Path) -> None:
    found = steady.scores(find(name), 5, tmp_path)
    assert [sum(scores.values()) for scores in found.values()] == [5, 5]
    assert all(len(scores) == 1 for scores in found.values()), found


# --- what a storm would report -------------------------------------------------------------


def test_a_right_result_and_an_ungraded_one_are_no_faults() -> None:
    right = result(test_a=Status.passed, test_b=Status.failed)
    half = result(test_a=Status.ungraded, test_b=Status.failed)
    assert [*storm.wrong(CLASS, [right]), *storm.wrong(CLASS, [half]), *storm.uneven(CLASS, [half])] == []


@pytest.mark.parametrize("status", [Status.failed, Status.crashed, Status.timed_out, Status.not_attempted])
def test_a_lost_check_that_should_have_passed_is_a_fault(status: Status) -> None:
    assert len(list(storm.wrong(CLASS, [result(test_a=status, test_b=Status.failed)]))) == 1


def test_no_result_and_two_are_faults() -> None:
    once = result(test_a=Status.passed, test_b=Status.failed)
    assert list(storm.uneven(CLASS, [])) == ["ada: 0 results, not one"]
    assert list(storm.uneven(CLASS, [once, once])) == ["ada: 2 results, not one"]


def test_what_the_second_run_leaves_ungraded_is_a_fault() -> None:
    problem = Problem(message="The engine failed.")
    left = SubmissionResult(exercise="perceptron", student="ada", path="", checks=(), problems=(problem,))
    assert len(list(storm.unfinished([left]))) == 1
