"""What goes into the gradebook, and what is refused before anything is written."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.cells.grade import grade_cells
from autograder.errors import CourseError, UsageError
from tests.cells.conftest import SmallCourse

pytestmark = pytest.mark.filterwarnings("ignore")  # nbgrader's and its dependencies' own


def test_marks_given_by_hand_outlive_a_regrade(small: SmallCourse) -> None:
    small.hand_in("ada", small.filled())
    assert grade_cells(small.root)
    with Gradebook(small.db_url) as book:
        for name, score in (("essay", 2.5), ("test_double", 1.0)):
            grade = book.find_grade(name, "small", "small", "ada")
            grade.manual_score, grade.needs_manual_grade = score, False
        book.db.commit()
    assert grade_cells(small.root, again=True)
    with Gradebook(small.db_url) as book:
        assert book.find_submission("small", "ada").score == 2.5 + 1.0 + 4.0
    assert small.rows("ada")["essay"] == (None, False)
    small.hand_in("ada", small.filled(essay="I thought again."))
    assert grade_cells(small.root)
    assert small.rows("ada")["essay"] == (None, True), "the mark was for another answer"


def test_a_late_submission_gets_the_courses_penalty(small: SmallCourse) -> None:
    with (small.root / "nbgrader_config.py").open("a") as config:
        config.write("c.LateSubmissionPlugin.penalty_method = 'zero'\n")
    with Gradebook(small.db_url) as book:
        book.update_or_create_assignment("small", duedate=datetime(2024, 5, 1, 12))
    for student, stamp in (("late", "2024-05-01 14:00:01 Europe/Berlin"), ("punctual", "2024-05-01 11:59:59 UTC")):
        (small.hand_in(student, small.filled()) / "timestamp.txt").write_text(f"{stamp}\n")
    assert grade_cells(small.root)
    with Gradebook(small.db_url) as book:
        penalties = {one.student.id: one.late_submission_penalty for one in book.assignment_submissions("small")}
    assert penalties == {"late": 6.0, "punctual": 0.0}


def test_who_is_not_enrolled_is_left_out_where_the_course_says_so(small: SmallCourse) -> None:
    with (small.root / "nbgrader_config.py").open("a") as config:
        config.write("c.Autograde.create_student = False\n")
    with Gradebook(small.db_url) as book:
        book.add_student("ada")
    for student in ("ada", "adda"):
        small.hand_in(student, small.filled())
    assert not grade_cells(small.root)
    with Gradebook(small.db_url) as book:
        assert [student.id for student in book.students] == ["ada"]


def test_a_test_that_was_changed_after_the_release_stops_the_run(small: SmallCourse) -> None:
    path = small.root / "source" / "small" / "small.ipynb"
    source = json.loads(path.read_text())
    source["cells"][3]["source"] += "\nassert double(3) == 6"
    path.write_text(json.dumps(source))
    small.hand_in("ada", small.filled())
    with pytest.raises(CourseError, match=r"\(test_double\).*generate_assignment small --force"):
        grade_cells(small.root)


def test_a_kernel_that_is_not_python_is_refused(small: SmallCourse) -> None:
    with sqlite3.connect(small.root / "gradebook.db") as connection:
        connection.execute("UPDATE notebook SET kernelspec = ?", [json.dumps({"name": "ir", "language": "R"})])
    with pytest.raises(CourseError, match="nbgrader autograde"):
        grade_cells(small.root, ["small"])


@pytest.mark.parametrize(
    ("names", "said"), [(["smal"], "Did you mean 'small'"), ([], "Nobody handed in"), (["other"], "It knows: small")]
)
def test_what_is_not_there_is_named_with_the_next_step(small: SmallCourse, names: list[str], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        grade_cells(small.root, names)


def test_a_folder_without_a_gradebook_gets_none(small: SmallCourse) -> None:
    (small.root / "gradebook.db").unlink()
    with pytest.raises(CourseError, match="generate_assignment"):
        grade_cells(small.root)
    assert not (small.root / "gradebook.db").exists()


def test_a_locked_gradebook_is_said_and_leaves_it_as_it_was(small: SmallCourse) -> None:
    small.hand_in("ada", small.filled())
    connection = sqlite3.connect(small.root / "gradebook.db")
    connection.execute("BEGIN EXCLUSIVE")
    with pytest.raises(CourseError, match="close it, then run the same command again"):
        grade_cells(small.root, ["small"])
    connection.rollback()
    connection.close()
    assert grade_cells(small.root, ["small"])
    assert small.rows("ada")["test_double"] == (2.0, False)


def test_a_configuration_that_cannot_be_run_is_named(small: SmallCourse) -> None:
    (small.root / "nbgrader_config.py").write_text("c.Execute.timeout = tiemout\n")
    with pytest.raises(CourseError, match=r"nbgrader_config.py: The configuration cannot be read: NameError"):
        grade_cells(small.root)


def test_the_configured_gradebook_lies_in_the_course_wherever_the_command_is_given(
    small: SmallCourse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (small.root / "marks").mkdir()
    (small.root / "gradebook.db").rename(small.root / "marks" / "all.db")
    (small.root / "nbgrader_config.py").write_text('c.CourseDirectory.db_url = "sqlite:///marks/all.db"\n')
    small.hand_in("ada", small.filled())
    monkeypatch.chdir(tmp_path)
    assert grade_cells(small.root)
    with Gradebook(f"sqlite:///{small.root}/marks/all.db") as book:
        assert book.find_submission("small", "ada").score == 6


def test_a_folder_that_is_no_course_is_a_slip_of_the_command(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no course folder of nbgrader's"):
        grade_cells(tmp_path)


def test_what_could_go_unnoticed_is_named(small: SmallCourse, capsys: pytest.CaptureFixture[str]) -> None:
    with Gradebook(small.db_url) as book:
        book.add_student("adda")
    small.hand_in("ada", small.filled())
    (small.root / "submitted" / "ada" / "small_old").mkdir()
    assert not grade_cells(small.root)
    told = capsys.readouterr().err
    assert grade_cells(small.root, ["small"])
    assert "not graded: small_old. Was it renamed?" in told
    assert "Not in the gradebook so far, and added: ada." in told
