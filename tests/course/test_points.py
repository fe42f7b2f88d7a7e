"""The term's points stand in the mark itself, so that the notebook prints what the gradebook counts."""

import pytest

from autograder.build.grader import read_grader
from autograder.build.script import read_script
from autograder.build.weave import weave
from autograder.course.points import remarked, with_points
from tests.build.tiny import write_course


def test_points_reach_the_check_its_source_and_its_cell(tmp_path):
    exercise = write_course(tmp_path)
    grader = with_points(read_grader(exercise.grader), {"test_double_of_halves": 7, "test_gone": 9})
    check = next(check for check in grader.checks if check.name == "test_double_of_halves")
    assert check.points == 7
    assert "@check(points=7, hidden=True)" in check.source
    notebook = weave(read_script(exercise.solution), grader)
    [cell] = [cell for cell in notebook.cells if cell.id == check.name]
    assert cell.metadata.nbgrader["points"] == 7
    assert "worth 7 points" in cell.source
    others = {check.name: check.points for check in grader.checks if check.name != "test_double_of_halves"}
    assert others == {"test_shift_by_hand": 1, "test_double_by_hand": 2, "test_both_together": 3, "test_types": 1}


@pytest.mark.parametrize(
    ("mark", "new"),
    [
        ("@check(2)", "@check(10)"),
        ("@check( points = 2 , hidden=True)", "@check( points = 10 , hidden=True)"),
        ('@mark("é")\n@check(hidden=True, points=2)', '@mark("é")\n@check(hidden=True, points=10)'),
        ("@check(\n    points=2,\n)", "@check(\n    points=10,\n)"),
    ],
)
def test_only_the_number_changes(mark, new):
    body = '\ndef test_x(submission):\n    """é. @check(points=2)"""\n'
    assert remarked(mark + body, 10) == new + body
