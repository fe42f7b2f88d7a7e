"""`init` makes a course folder, brings it up to date, and leaves alone what is not its own."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.build import release
from autograder.errors import CourseError, ReleaseError, UsageError
from autograder.exercises import Exercise
from autograder.nbcourse.commands import run_init, show
from autograder.nbcourse.course import open_course
from autograder.nbcourse.layout import RECORD, init
from tests.build.tiny import GRADER, SOLUTION, write_course

pytestmark = pytest.mark.filterwarnings("ignore")  # nbgrader's and its dependencies' own


@pytest.fixture
def exercise(tmp_path: Path) -> Exercise:
    """A tiny exercise that a test may change."""
    exercise = write_course(tmp_path / "solutions-of-ours")
    release([exercise])
    return exercise


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_course_folder_holds_what_nbgrader_works_with(exercise: Exercise, tmp_path: Path) -> None:
    laid = init(tmp_path / "dl-26", [exercise], due={"tiny": datetime.fromisoformat("2026-03-01T12:00+01:00")})
    assert laid.kept == ()
    files = {f"{step}/tiny/{name}" for step in ("source", "release") for name in ("tiny.ipynb", "checking.py")}
    found = content(tmp_path / "dl-26")
    assert files | {"nbgrader_config.py", "gradebook.db", RECORD} <= set(found)
    assert b"2.0" in found["source/tiny/tiny.ipynb"], "the solution"
    assert found["release/tiny/tiny.ipynb"] == exercise.notebook.read_bytes()
    assert open_course(tmp_path / "dl-26").directory.course_id == "dl-26"
    with Gradebook(f"sqlite:///{tmp_path}/dl-26/gradebook.db") as book:
        assignment = book.find_assignment("tiny")
        assert (assignment.max_score, assignment.duedate.isoformat()) == (8, "2026-03-01T11:00:00")


def test_a_second_run_changes_nothing(exercise: Exercise, tmp_path: Path) -> None:
    init(tmp_path / "course", [exercise])
    before = content(tmp_path / "course")
    laid = init(tmp_path / "course", [exercise])
    assert not any(change.written for change in laid.changes)
    assert content(tmp_path / "course") == before


def test_a_second_run_brings_the_change_of_a_source(exercise: Exercise, tmp_path: Path) -> None:
    init(tmp_path / "course", [exercise])
    exercise.grader.write_text(GRADER.replace("points=3", "points=5"))
    release([exercise])
    assert init(tmp_path / "course", [exercise]).kept == ()
    with Gradebook(f"sqlite:///{tmp_path}/course/gradebook.db") as book:
        assert book.find_assignment("tiny").max_score == 10


def test_what_was_changed_by_hand_is_named_and_left_alone(exercise: Exercise, tmp_path: Path) -> None:
    init(tmp_path / "course", [exercise])
    notebook = tmp_path / "course" / "source" / "tiny" / "tiny.ipynb"
    configuration = tmp_path / "course" / "nbgrader_config.py"
    notebook.write_text(notebook.read_text().replace("Two small functions.", "Two functions of mine."))
    configuration.write_text(f"{configuration.read_text()}c.CourseDirectory.course_id = 'mine'\n")
    before = content(tmp_path / "course")
    exercise.solution.write_text(SOLUTION.replace("## Shifted", "## Moved"))
    laid = init(tmp_path / "course", [exercise])
    assert set(laid.kept) == {notebook, configuration}
    assert content(tmp_path / "course") == before, "the exercise's other files neither: they belong together"


def test_a_configuration_of_ones_own_is_told_and_no_failure(
    exercise: Exercise, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    course = tmp_path / "course"
    assert run_init(course, [exercise])
    with (course / "nbgrader_config.py").open("a") as file:
        file.write("c.Autograde.create_student = False\n")
    assert run_init(course, [exercise])
    assert "nbgrader_config.py: changed by hand" in capsys.readouterr().out
    assert not run_init(course, [exercise], f"sqlite:///{tmp_path}/other.db")
    assert "formgrader will open another gradebook" in capsys.readouterr().out
    (course / "source" / "tiny" / "checking.py").write_text("mine")
    assert not run_init(course, [exercise])


def test_an_assignment_that_was_renamed_is_not_recorded_twice(exercise: Exercise, tmp_path: Path) -> None:
    init(tmp_path / "course", [exercise])
    with sqlite3.connect(tmp_path / "course" / "gradebook.db") as connection:
        connection.execute("UPDATE assignment SET name = 'small'")
    with pytest.raises(CourseError, match="knows 'tiny' as 'small': has it been renamed"):
        init(tmp_path / "course", [exercise])
    with Gradebook(f"sqlite:///{tmp_path}/course/gradebook.db") as book:
        assert [assignment.name for assignment in book.assignments] == ["small"]


def test_a_relative_database_starts_at_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.db_url = 'sqlite:///marks.db'\n")
    assert open_course(tmp_path).db_url == f"sqlite:///{tmp_path}/marks.db"


def test_a_notebook_that_nbgrader_wrote_again_is_no_change(exercise: Exercise, tmp_path: Path) -> None:
    init(tmp_path / "course", [exercise])
    notebook = tmp_path / "course" / "release" / "tiny" / "tiny.ipynb"
    notebook.write_text(notebook.read_text().replace("\n ", "\n    "))
    assert init(tmp_path / "course", [exercise]).kept == ()


@pytest.mark.parametrize("name", ["source/tiny/tiny.ipynb", "release/tiny/checking.py"])
def test_a_file_of_somebody_elses_is_refused_before_anything_is_written(
    name: str, exercise: Exercise, tmp_path: Path
) -> None:
    mine = tmp_path / "course" / name
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    with pytest.raises(ReleaseError, match=r"not written by us.*Move it away"):
        init(tmp_path / "course", [exercise])
    assert content(tmp_path / "course") == {name: b"mine"}


def test_an_existing_course_keeps_its_configuration_and_its_other_files(exercise: Exercise, tmp_path: Path) -> None:
    course = tmp_path / "course"
    (course / "source" / "ps1").mkdir(parents=True)
    (course / "source" / "ps1" / "ps1.ipynb").write_text("{}")
    (course / "nbgrader_config.py").write_text(
        "c = get_config()\nc.CourseDirectory.db_url = 'sqlite:///' + __file__ + '.db'\n"
    )
    before = content(course)
    assert init(course, [exercise]).kept == (course / "nbgrader_config.py",)
    assert before.items() <= content(course).items()
    assert (course / "nbgrader_config.py.db").exists(), "the gradebook that the configuration names"


def test_a_database_once_named_stays(exercise: Exercise, tmp_path: Path) -> None:
    init(tmp_path / "course", [exercise], db_url=f"sqlite:///{tmp_path}/elsewhere.db")
    init(tmp_path / "course", [exercise])
    assert open_course(tmp_path / "course").db_url == f"sqlite:///{tmp_path}/elsewhere.db"


def test_a_file_that_an_exercise_no_longer_has_goes(exercise: Exercise, tmp_path: Path) -> None:
    exercise.data.mkdir()
    (exercise.data / "points.csv").write_text("1,2\n")
    release([exercise])
    init(tmp_path / "course", [exercise])
    assert (tmp_path / "course" / "release" / "tiny" / "points.csv").exists()
    shutil.rmtree(exercise.data)
    init(tmp_path / "course", [exercise])
    assert not (tmp_path / "course" / "release" / "tiny" / "points.csv").exists()


@pytest.mark.parametrize(
    ("content", "message"), [("not python at all", "cannot be read"), ("c.CourseDirectory.directory_structure = "
    "'{nbgrader_step}/{assignment_id}/{student_id}'", "directory_structure")]
)  # fmt: skip
def test_a_configuration_that_we_cannot_work_with_is_named(content: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "nbgrader_config.py").write_text(f"c = get_config()\n{content}\n")
    with pytest.raises(CourseError, match=rf"nbgrader_config\.py.*{message}"):
        open_course(tmp_path)


def test_a_folder_that_is_no_course_asks_for_init(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="autograder nbgrader init"):
        open_course(tmp_path)


def test_a_file_becomes_no_course_folder(exercise: Exercise, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match=r"file: This is no folder\. Name another one"):
        init(tmp_path / "file", [exercise])


def test_the_next_step_names_the_folder_even_from_inside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "source").mkdir()
    monkeypatch.chdir(tmp_path)
    show(open_course(Path()), [], as_json=False)
    assert f"`nbgrader generate_feedback --force`, in {tmp_path}." in capsys.readouterr().out
