"""Exit codes 0, 1, 2; every error names its file and the next step; stdout holds what was asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from autograder.cli import app
from autograder.exercises import Exercise
from tests.engine.conftest import DOUBLE, SHIFT, notebook

pytestmark = pytest.mark.filterwarnings("ignore")  # nbgrader's and its dependencies' own


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def run(tiny: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("grade", ...)` in a folder of its own, for the tiny course."""
    monkeypatch.setenv("AUTOGRADER_COURSE", str(tiny.root))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=":")
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str) -> Done:
        sys.modules.pop("tiny", None)
        monkeypatch.setattr(sys, "argv", ["autograder", *arguments])
        with pytest.raises(SystemExit) as ended:
            app.run()
        return Done(int(ended.value.code or 0), *capsys.readouterr())

    return command


def hand_in(folder: Path, **students: tuple[str, ...]) -> None:
    for student, cells in students.items():
        path = folder / "submitted" / student / "tiny" / "tiny.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(notebook(*cells))


def test_grading_is_json_on_stdout_and_goes_on_where_it_stopped(run: Run, tmp_path: Path) -> None:
    hand_in(tmp_path, ada=(DOUBLE, SHIFT), bob=(DOUBLE,))
    first = run("grade", "tiny", "submitted", "--json")
    assert (first.returncode, first.stderr) == (0, "")
    scores = {row["student"]: row["score"] for row in json.loads(first.stdout)["submissions"]}
    assert scores == {"ada": 8, "bob": 3}
    report = tmp_path / "graded" / "reports" / "tiny" / "ada.json"
    stamps = {name: (report.parent / f"{name}.json").stat().st_mtime_ns for name in scores}

    hand_in(tmp_path, bob=(SHIFT,))
    second = run("grade", "tiny", "submitted", "--json")
    assert {row["student"]: row["score"] for row in json.loads(second.stdout)["submissions"]} == {"ada": 8, "bob": 1}
    assert report.stat().st_mtime_ns == stamps["ada"]
    assert report.with_name("bob.json").stat().st_mtime_ns > stamps["bob"]

    assert run("grade", "tiny", "submitted", "--again").returncode == 0
    assert report.stat().st_mtime_ns > stamps["ada"]
    assert (tmp_path / "graded" / "gradebook.db").is_file()
    assert list((tmp_path / "graded" / "feedback").rglob("*.html"))


def test_list_shows_each_exercise(run: Run) -> None:
    done = run("list")
    assert done.returncode == 0
    assert "tiny" in done.stdout
    assert "Two small functions." in done.stdout


def test_an_unknown_exercise_is_a_usage_error_with_the_nearest_name(run: Run, tmp_path: Path) -> None:
    done = run("grade", "tinny", "submitted")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Did you mean 'tiny'?" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments", [("grade",), ("grade", "tiny"), ("no-such",), ("grade", "tiny", "x", "--jobs", "-1")]
)
def test_wrong_usage_ends_with_2(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).returncode == 2


def test_a_missing_path_ends_with_2_and_names_it(run: Run) -> None:
    done = run("grade", "tiny", "gone.ipynb")
    assert done.returncode == 2
    assert "gone.ipynb: There is no such file or folder. Give a notebook" in done.stderr


def test_verify_ends_with_0_where_the_proof_holds(run: Run) -> None:
    done = run("verify", "tiny")
    assert done.returncode == 0, done.stdout
    assert done.stdout.startswith(
        "tiny: holds. 5 checks, 8 points; 1 of 1 correct variants accepted; 3 of 3 mistakes killed, 3 of 3 recognised"
    )


def test_reading_a_command_loads_no_engine() -> None:
    """`grade` starts the fork server first, and loads the rest while that loads its own."""
    loads = "{'numpy', 'pytest', 'autograder.engine.grading'} & set(sys.modules)"
    code = f"import sys, autograder.cli.app; sys.exit(bool({loads}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("grade", "tiny", "submitted", "--out", "file"),
        ("grade", "tiny", "submitted", "--out", "file/x"),
        ("release", "tiny", "--to", "file/y"),
        ("export", "colab", "tiny", "--published", "https://x", "--to", "folder"),
        ("export", "gradescope", "tiny", "--to", "file/x.zip"),
        ("demo", "--out", "file"),
    ],
)
def test_what_cannot_be_written_is_one_line_before_anything_is_graded(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    hand_in(tmp_path, ada=(DOUBLE, SHIFT))
    monkeypatch.setattr("autograder.cli.grade.grade_many", lambda *_, **__: pytest.fail("it was graded"))
    done = run(*arguments)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert f"autograder: {arguments[-1]}" in done.stderr
    assert "folder" in done.stderr.partition(": ")[2]
    assert not list(tmp_path.rglob(".*"))


def test_what_is_odd_in_a_folder_counts_as_with_a_course(run: Run, tmp_path: Path) -> None:
    hand_in(tmp_path, ada=(DOUBLE, SHIFT), bob=(DOUBLE,))
    (tmp_path / "submitted" / "ada" / "tiny" / "timestamp.txt").write_text("yesterday")
    (tmp_path / "submitted" / "bob" / "tiny" / "tiny-Copy1.ipynb").write_text("{}")
    done = run("grade", "tiny", "submitted")
    assert done.returncode == 1
    assert "ada/tiny/timestamp.txt: This is not a time." in done.stderr
    assert "bob/tiny: 2 notebooks were handed in" in done.stderr
    assert "8 / 8" in done.stdout


def test_the_places_are_one_a_line_and_from_here_however_long(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out = tmp_path / ("long" * 15)
    hand_in(tmp_path, ada=(DOUBLE, SHIFT))
    done = run("grade", "tiny", "submitted", "--out", str(out))
    places = [f"Reports: {out.name}/reports", f"Feedback: {out.name}/feedback", f"Gradebook: {out.name}/gradebook.db"]
    assert done.stdout.splitlines()[-3:] == places


def test_an_assignment_of_the_courses_own_has_another_way(run: Run, tmp_path: Path) -> None:
    done = run("grade", "ps1", "--course", str(tmp_path))
    assert done.returncode == 2
    assert "To grade this course by its own test cells, add --cells." in done.stderr
