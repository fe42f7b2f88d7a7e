"""What cannot be graded as it lies there is named with the next step, and nothing is half-written."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from autograder.errors import CourseError
from autograder.nbcourse.layout import init
from tests.build.tiny import GRADER
from tests.engine.conftest import gallery_course
from tests.nbcourse.conftest import Class, rows

pytestmark = pytest.mark.filterwarnings("ignore")  # nbgrader's and its dependencies' own


def test_nothing_handed_in_says_how_to_collect(of_class: Class) -> None:
    with pytest.raises(CourseError, match="Nothing has been handed in yet.*zip_collect"):
        of_class.grade()


def test_an_assignment_handed_in_under_another_name_is_named(of_class: Class) -> None:
    of_class.hand_in("ada").rename(of_class.folder / "submitted" / "ada" / "tiny-2")
    with pytest.raises(CourseError, match=r"no submission of 'tiny'.*folders named tiny-2"):
        of_class.grade()


def test_an_assignment_that_was_renamed_in_the_course_is_not_recorded_twice(of_class: Class) -> None:
    of_class.hand_in("ada")
    with sqlite3.connect(of_class.folder / "gradebook.db") as connection:
        connection.execute("UPDATE assignment SET name = 'small'")
    with pytest.raises(CourseError, match=r"knows 'tiny' as 'small': has it been renamed.*nbgrader db assignment"):
        of_class.grade()
    assert not (of_class.folder / "autograded").exists()


def test_two_notebooks_are_named_and_the_right_one_is_graded(one: Class) -> None:
    folder = one.folder / "submitted" / "ada" / "tiny"
    shutil.copy(folder / "tiny.ipynb", folder / "tiny-Copy1.ipynb")
    [trouble] = one.grade().troubles
    assert "2 notebooks were handed in: tiny-Copy1.ipynb, tiny.ipynb. tiny.ipynb was graded." in str(trouble)
    (folder / "tiny.ipynb").rename(folder / "final.ipynb")
    graded = one.grade()
    assert "None was graded. Name the right one tiny.ipynb." in str(graded.troubles[0]).replace("  ", " ")
    assert "ada" not in {result.student for result in graded.results}
    assert one.scores()["ada"] == 8, "as it was"


def test_a_student_who_is_not_enrolled_is_refused_where_the_course_says_so(one: Class) -> None:
    with (one.folder / "nbgrader_config.py").open("a") as file:
        file.write("c.Autograde.create_student = False\n")
    one.hand_in("mallory")
    graded = one.grade()
    [trouble] = graded.troubles
    assert "mallory" in str(trouble)
    assert "not enrolled. Run `nbgrader db student add mallory`" in str(trouble)
    assert "mallory" not in one.scores()
    assert not (one.folder / "autograded" / "mallory").exists()


def test_a_gradebook_of_another_version_stops_before_anything_is_graded(one: Class) -> None:
    with sqlite3.connect(one.folder / "gradebook.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '167914646830'")
    shutil.rmtree(one.folder / "graded")
    with pytest.raises(CourseError, match=r"another version.*nbgrader db upgrade"):
        one.grade()
    assert not (one.folder / "graded").exists()


def test_a_locked_gradebook_leaves_rows_and_folders_as_they_were(one: Class) -> None:
    one.hand_in("bob")
    before = rows(one.course.db_url), one.autograded("bob")
    one.db_url = f"{one.course.db_url}?timeout=0.1"
    with sqlite3.connect(one.folder / "gradebook.db") as connection:
        connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(CourseError, match=r"locked.*close it, then run the same command again"):
            one.grade()
    one.db_url = ""
    assert (rows(one.course.db_url), one.autograded("bob")) == before
    one.grade()
    assert one.scores()["bob"] == 8


def test_notebooks_older_than_the_checks_are_refused(tmp_path: Path) -> None:
    exercise = gallery_course(tmp_path / "ours")
    one = Class(tmp_path / "course", exercise)
    one.hand_in("ada")
    exercise.grader.write_text(GRADER.replace("points=3", "points=5"))
    with pytest.raises(CourseError, match=r"source/tiny/tiny\.ipynb: .*older.*test_both_together.*nbgrader init"):
        one.grade()
    init(one.folder, [exercise])
    assert one.grade().results[0].score == 10
