"""No file for students may hold a line of a solution, a hidden check or a rubric."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from autograder.build import instructor_files, release
from autograder.build.grader import read_grader
from autograder.build.leaks import is_ordinary, refuse_leaks, secrets_of
from autograder.build.script import read_script
from autograder.errors import LeakError
from autograder.exercises import Exercise
from tests.build.tiny import GRADER, SOLUTION, write_course


def refuse(exercise: Exercise, **files: str | bytes) -> None:
    released = {name: text if isinstance(text, bytes) else text.encode() for name, text in files.items()}
    refuse_leaks(read_script(exercise.solution), read_grader(exercise.grader), [], released)


SECRETS = {
    "a line of a solution": "doubled = np.asarray(x, dtype=np.float64) * 2.0",
    "a line of a hidden check": 'assert_close(submission.double(HALVES), np.array([1.0, 3.0, -5.0]), "The result")',
    "a line of a reference": "return [math.fsum([value, value, by]) for value in x]",
    "a line of a scenario": "return student.shift(student.double(x), by)",
    "a constant": "HALVES = np.array([0.5, 1.5, -2.5])",
    "a rubric": "Two times zero is zero, so the origin is a fixed point.",
}


@pytest.mark.parametrize("kind", SECRETS)
@pytest.mark.parametrize("disguise", ["{}", "        {}  # as shown", "# We write `{}` here.", "x;  {}"])
def test_a_planted_leak_is_caught(tiny: Exercise, kind: str, disguise: str) -> None:
    with pytest.raises(LeakError, match="students would find it in script") as caught:
        refuse(tiny, script=f"import numpy\n{disguise.format(SECRETS[kind])}\n")
    assert caught.value.file in (tiny.solution, tiny.grader)
    text = (caught.value.file or Path()).read_text().splitlines()
    assert kind == "a rubric" or SECRETS[kind] in text[(caught.value.line or 0) - 1]


def test_a_leak_is_caught_inside_a_notebook(tiny: Exercise) -> None:
    cell = nbformat.v4.new_code_cell(f"if x:\n    {SECRETS['a line of a solution']}\n")
    notebook = nbformat.writes(nbformat.v4.new_notebook(cells=[cell]))
    with pytest.raises(LeakError, match="students would find it in the_notebook"):
        refuse_leaks(
            read_script(tiny.solution), read_grader(tiny.grader), [], {"the_notebook.ipynb": notebook.encode()}
        )


def test_the_instructor_notebook_would_be_refused(tiny: Exercise) -> None:
    with pytest.raises(LeakError):
        refuse_leaks(read_script(tiny.solution), read_grader(tiny.grader), [], instructor_files(tiny))


def test_an_author_who_gives_the_answer_away_is_stopped_and_nothing_is_written(tmp_path: Path) -> None:
    told = SOLUTION.replace("by 2.\n", "by 2: `doubled = np.asarray(x, dtype=np.float64) * 2.0`.\n")
    exercise = write_course(tmp_path, told)
    with pytest.raises(LeakError, match="tiny.ipynb"):
        release([exercise])
    assert not exercise.release.exists()
    assert not exercise.assignment.exists()


def test_a_hidden_check_that_repeats_a_visible_one_is_stopped(tmp_path: Path) -> None:
    copied = GRADER.replace(
        'assert_close(submission.double(HALVES), np.array([1.0, 3.0, -5.0]), "The result")',
        "expect(submission.double(np.array([1, 2])), [2, 4])",
    )
    with pytest.raises(LeakError, match="This line is for instructors"):
        release([write_course(tmp_path, grader=copied)])


def test_an_ordinary_line_may_stand_on_both_sides(tmp_path: Path) -> None:
    public = SOLUTION.replace("print(len(SHADES)", "def figure_x():\n    n, d = x.shape\nprint(len(SHADES)")
    exercise = write_course(tmp_path, public.replace("    moved = np", "    n, d = x.shape\n    moved = np"))
    refuse(exercise, script="n, d = x.shape\n")


def test_an_ordinary_line_that_nobody_wrote_for_students_is_a_leak(tiny: Exercise) -> None:
    with pytest.raises(LeakError):
        refuse(tiny, script="return doubled\n")


@pytest.mark.parametrize("line", ["return result", "n, d = x.shape", "for i in range(n):", "else: x = y"])
def test_ordinary(line: str) -> None:
    assert is_ordinary(line)


@pytest.mark.parametrize(
    "line",
    [
        "return 1 / (1 + np.exp(-z))",
        "out = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)",
        "w += rate * y * x",
        "h, w = image.shape[0] + 2 * p, image.shape[1]",
    ],
)
def test_not_ordinary(line: str) -> None:
    assert not is_ordinary(line)


def test_signatures_docstrings_imports_and_comments_are_no_secrets(tiny: Exercise) -> None:
    found = {secret.text for secret in secrets_of(read_script(tiny.solution), read_grader(tiny.grader))}
    assert not any(text.startswith(("def ", "import ", "#", '"""', "@")) for text in found)
    assert set(SECRETS.values()) <= found


def test_binary_files_are_passed_over(tiny: Exercise) -> None:
    refuse(tiny, data=b"\xff\xfe\x00\x01")
