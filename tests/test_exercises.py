"""Exercises are found by their files, and a broken header is reported by its line."""

from __future__ import annotations

from pathlib import Path

import pytest

import autograder
from autograder.errors import SourceError, UnknownExercise
from autograder.exercises import Exercise, all_exercises, course_root, find
from autograder.sandbox.limits import Limits

HEADER = """\
# ---
# jupyter:
#   exercise:
#     title: Convolution
#     order: {order}
#     minutes: 75
#     description: Filters.
#     requires: [numpy, matplotlib]
# ---
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    for order, name in enumerate(("convolution", "perceptron", "autoencoder")):
        add(tmp_path, name, HEADER.format(order=3 - order))
    return tmp_path


def add(root: Path, name: str, text: str) -> Exercise:
    exercise = Exercise(name, root)
    exercise.solution.parent.mkdir(exist_ok=True)
    exercise.solution.write_text(text)
    return exercise


def test_exercises_come_in_the_order_of_their_headers(course: Path) -> None:
    assert [exercise.name for exercise in all_exercises(course)] == ["autoencoder", "perceptron", "convolution"]


def test_exercises_of_equal_order_come_by_name(course: Path) -> None:
    add(course, "another", HEADER.format(order=3))
    assert [exercise.name for exercise in all_exercises(course)][2:] == ["another", "convolution"]


def test_one_stem_names_every_file(course: Path) -> None:
    exercise = find("convolution", course)
    assert exercise.grader == course / "autograder" / "graders" / "convolution.py"
    assert exercise.notebook == course / "release" / "convolution" / "convolution.ipynb"
    assert exercise.assignment == course / "assignments" / "convolution.py"
    assert exercise.gallery == course / "tests" / "submissions" / "convolution"


def test_the_header_is_read(course: Path) -> None:
    exercise = find("convolution", course)
    assert (exercise.title, exercise.order, exercise.minutes) == ("Convolution", 3, 75)
    assert (exercise.description, exercise.requires) == ("Filters.", ("numpy", "matplotlib"))


def with_limits(course: Path, limits: str) -> Exercise:
    header = HEADER.format(order=9).replace("#     minutes", f"#     limits: {limits}\n#     minutes")
    return add(course, "heavy", header)


def test_an_exercise_may_set_limits_of_its_own(course: Path) -> None:
    assert find("convolution", course).limits == Limits()
    assert with_limits(course, "{call_seconds: 60}").limits == Limits(call_seconds=60)


@pytest.mark.parametrize("wrong", ["{cal_seconds: 60}", "{memory: much}", "7"])
def test_limits_that_cannot_be_are_reported(course: Path, wrong: str) -> None:
    with pytest.raises(SourceError, match=r"header's `limits`: .* with some of call_seconds"):
        with_limits(course, wrong).header  # noqa: B018  reading it is what is tested


def test_an_unknown_name_is_answered_with_the_nearest(course: Path) -> None:
    with pytest.raises(UnknownExercise, match="Did you mean 'convolution'"):
        find("convolutions", course)


def test_an_unknown_name_in_an_empty_course_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnknownExercise, match="AUTOGRADER_COURSE"):
        find("convolution", tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "message", "line"),
    [
        ("# ---\n", "", "does not open with a header", 1),
        ("    title: Convolution", "    titel: Convolution", "lacks `title`", 3),
        ("order: 3", "order: third", "`order` should be a whole number", 5),
        ("[numpy, matplotlib]", "numpy", "`requires` should be a list of PyPI names", 8),
        ("[numpy, matplotlib]", "[numpy, 3]", "`requires` should be a list of PyPI names", 8),
        ("minutes: 75", "minutes: [75", "not YAML", 7),
        ("  exercise:", "  exercises:", "no `exercise:`", 1),
    ],
)
def test_a_broken_header_is_reported_by_line(tmp_path: Path, old: str, new: str, message: str, line: int) -> None:
    exercise = add(tmp_path, "convolution", HEADER.format(order=3).replace(old, new))
    with pytest.raises(SourceError, match=message) as caught:
        exercise.header  # noqa: B018  reading it is what is tested
    assert (caught.value.file, caught.value.line) == (exercise.solution, line)
    assert "requires" in caught.value.hint


def test_an_error_shows_file_line_and_next_step(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(course)
    exercise = add(course, "broken", HEADER.format(order="?"))
    with pytest.raises(SourceError) as caught:
        all_exercises(course)
    assert exercise.name == "broken"
    assert str(caught.value).startswith("solutions/broken.py:5: ")
    assert str(caught.value).endswith("requires.")


def test_the_course_is_the_one_that_the_environment_names(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUTOGRADER_COURSE", str(course))
    assert course_root() == course


def test_the_course_is_the_nearest_folder_above_with_solutions(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AUTOGRADER_COURSE", raising=False)
    (course / "release" / "convolution").mkdir(parents=True)
    monkeypatch.chdir(course / "release" / "convolution")
    assert course_root() == course


def test_elsewhere_the_course_is_the_one_that_the_package_lies_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AUTOGRADER_COURSE", raising=False)
    monkeypatch.chdir(tmp_path)
    assert course_root() == Path(autograder.__file__ or "").parents[1]
