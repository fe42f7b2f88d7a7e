"""A term's commands work with the settings and the gradebook of the course folder that they are given."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.cli.course import gradebook_url, settings_of
from tests.cli.test_app import Run, hand_in, run  # noqa: F401 - a fixture
from tests.engine.conftest import DOUBLE, SHIFT

pytestmark = pytest.mark.filterwarnings("ignore")  # nbgrader's and its dependencies' own


@pytest.fixture
def course(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: F811 - the fixture
    """A graded course folder of nbgrader's. Its course.toml names no gradebook, and other points than ours."""
    monkeypatch.setenv("AUTOGRADER_SETTINGS", "")  # the commands set it, for the processes that they start
    folder = tmp_path / "course"
    folder.mkdir()
    (folder / "course.toml").write_text('[[exercises]]\nname = "tiny"\npoints = {test_types = 3}\n')
    assert run("nbgrader", "init", "course").returncode == 0
    hand_in(folder, ada=(DOUBLE, SHIFT), late=(DOUBLE,))
    graded = run("grade", "tiny", "--course", "course")
    assert (graded.returncode, graded.stderr) == (0, ""), "the points of our own release/ are none of this course's"
    os.environ["AUTOGRADER_SETTINGS"] = ""
    return folder


def students(course: Path) -> set[str]:
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        return {student.id for student in book.students}


def test_forget_finds_the_gradebook_of_nbgraders_course_folder(
    run: Run,  # noqa: F811 - the fixture
    course: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(course)
    done = run("forget", "late")
    assert "1 in student" in done.stdout
    assert students(course) == {"ada"}


def test_forget_takes_another_gradebook(run: Run, course: Path) -> None:  # noqa: F811 - the fixture
    done = run("forget", "late", "--course", "course", "--db", "sqlite:///elsewhere.db", "--dry-run")
    assert "elsewhere.db: there is no gradebook" in done.stdout
    assert students(course) == {"ada", "late"}


def test_grades_are_exported_from_the_gradebook_of_nbgraders_course_folder(
    run: Run,  # noqa: F811 - the fixture
    course: Path,
    tmp_path: Path,
) -> None:
    assert run("export", "grades", "--course", "course").returncode == 0
    assert "ada" in (tmp_path / "grades.csv").read_text()


def test_settings_may_stand_above_the_course_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUTOGRADER_SETTINGS", "")
    monkeypatch.chdir("/")
    folder = tmp_path / "term" / "nbgrader"
    folder.mkdir(parents=True)
    assert settings_of(folder)[0].path is None
    (tmp_path / "term" / "course.toml").write_text('db_url = "sqlite:///marks.db"\n')
    settings, found = settings_of(folder)
    assert (settings.path, found) == (tmp_path / "term" / "course.toml", folder)
    assert gradebook_url(settings, found) == f"sqlite:///{tmp_path}/term/marks.db"
