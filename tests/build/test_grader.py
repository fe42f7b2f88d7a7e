"""A grader is read without being run; what could not go into a notebook is refused, with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.build.grader import read_grader
from autograder.errors import SourceError
from tests.build.tiny import GRADER, write_course

BROKEN = {
    "no docstring": ('    """Twice 1 is 2."""\n', "", "`test_double_by_hand` has no docstring"),
    "an empty docstring": ('"""Twice 1 is 2."""', '""""""', "`test_double_by_hand` has no docstring"),
    "points in words": ("@check(points=2)", "@check(points=TWO)", "cannot be read"),
    "half a point": ("@check(points=2)", "@check(points=0.5)", "cannot be read"),
    "no points": ("@check(points=2)", "@check()", "cannot be read"),
    "zero points": ("@check(points=2)", "@check(points=0)", "cannot be read"),
    "hidden by an expression": ("points=3, hidden=True", "points=3, hidden=not False", "cannot be read"),
    "no mark": ("@check(points=2)\n", "", "`test_double_by_hand` is no check"),
    "no test_": ("def test_double_by_hand", "def double_by_hand", "`double_by_hand` is marked as a check"),
    "another argument": ("test_double_by_hand(submission)", "test_double_by_hand(student)", r"takes \['student'\]"),
    "doubled name": ("def test_types(", "def test_double_by_hand(", "`test_double_by_hand` is defined here and"),
    "code at the top": ("HALVES =", "print('hello')\nHALVES =", "cannot be woven"),
    "a published reference": (
        "expect(submission.double(np.array([1, 2])), [2, 4])",
        "expect(submission.double(np.array([1, 2])), reference_both([1, 2], 0))",
        "uses `reference_both`, which it would show",
    ),
    "a name too long": ("def test_types(", f"def test_{'x' * 60}(", "longer than the 64 characters"),
    "a star": ("import assert_close, assert_dtype, check", "import *", "renames or hides"),
    "a new name": ("import assert_close,", "import assert_close as close,", "renames or hides"),
    "the package": ("import math\n", "import autograder.engine\n", "imports nothing of autograder"),
    "a relative import": ("import math\n", "from . import perceptron\n", "imports nothing of autograder"),
    "nbgrader's words": ("HALVES =", "# END HIDDEN TESTS\nHALVES =", "says 'HIDDEN TESTS'"),
    "a syntax error": ("import math\n", "import math,\n", "Not valid Python"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_grader_is_refused_for(case: str, tmp_path: Path) -> None:
    old, new, message = BROKEN[case]
    assert GRADER.count(old) == 1
    exercise = write_course(tmp_path, grader=GRADER.replace(old, new))
    with pytest.raises(SourceError, match=message) as caught:
        read_grader(exercise.grader)
    assert (caught.value.file, bool(caught.value.line)) == (exercise.grader, True)
    assert caught.value.hint


def test_an_exercise_without_grader_is_refused(tmp_path: Path) -> None:
    exercise = write_course(tmp_path)
    exercise.grader.unlink()
    with pytest.raises(SourceError, match="no grader"):
        read_grader(exercise.grader)


def test_checks_come_with_points_title_and_secrecy(tmp_path: Path) -> None:
    checks = read_grader(write_course(tmp_path).grader).checks
    assert [(check.points, check.hidden) for check in checks] == [
        (1, False),
        (2, False),
        (1, True),
        (3, True),
        (1, True),
    ]
    assert checks[1].title == "Twice 1 is 2."


def test_a_check_brings_the_helpers_that_it_needs(tmp_path: Path) -> None:
    checks = {check.name: check for check in read_grader(write_course(tmp_path).grader).checks}
    assert [sorted(part.binds) for part in checks["test_both_together"].needs] == [["reference_both"], ["both"]]
    assert [sorted(part.binds) for part in checks["test_double_of_halves"].needs] == [["HALVES"]]


def test_helpers_of_helpers_come_along(tmp_path: Path) -> None:
    grader = GRADER.replace("[math.fsum([value, value, by])", "[total([value, value, by])").replace(
        "HALVES =", "def total(values):\n    return math.fsum(values)\n\n\nHALVES ="
    )
    checks = {check.name: check for check in read_grader(write_course(tmp_path, grader=grader).grader).checks}
    needs = [sorted(part.binds) for part in checks["test_both_together"].needs]
    assert needs == [["total"], ["reference_both"], ["both"]]


def test_a_local_name_does_not_publish_a_hidden_helper(tmp_path: Path) -> None:
    grader = GRADER.replace(
        "    expect(submission.double(np.array([1, 2])), [2, 4])",
        "    reference_both = [2, 4]\n    expect(submission.double(np.array([1, 2])), reference_both)",
    )
    checks = {check.name: check for check in read_grader(write_course(tmp_path, grader=grader).grader).checks}
    assert [sorted(part.binds) for part in checks["test_double_by_hand"].needs] == [["expect"]]


def test_a_check_uses_names_through_its_scenario_too(tmp_path: Path) -> None:
    checks = {check.name: check for check in read_grader(write_course(tmp_path).grader).checks}
    assert checks["test_both_together"].calls == {"shift", "double"}


def test_only_what_no_visible_check_needs_is_secret(tmp_path: Path) -> None:
    grader = read_grader(write_course(tmp_path).grader)
    secret = {name for part in grader.secrets for name in part.binds}
    assert secret == {
        "HALVES", "reference_both", "both", "test_double_of_halves", "test_both_together", "test_types",
    }  # fmt: skip


def test_the_source_of_a_check_is_the_text_as_written(tmp_path: Path) -> None:
    check = read_grader(write_course(tmp_path).grader).checks[1]
    assert check.definition.source in GRADER
    assert check.definition.source.startswith("@check(points=2)\n")
