"""The archive, unpacked and run as Gradescope does: source/, submission/, results/ and its two scripts."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from autograder.build import as_bytes, fill, release, released, solution_sources
from autograder.errors import ReleaseError, UsageError
from autograder.exercises import Exercise
from autograder.exports.gradescope import export_gradescope
from autograder.exports.visibility import Visibility
from tests.build.tiny import GRADER
from tests.engine.conftest import gallery_course
from tests.whole import whole

pytestmark = [pytest.mark.filterwarnings("ignore")]  # nbgrader's dependencies' own

WRONG = {"double": "def double(x):\n    return np.asarray(x, dtype=float) ** 2"}
HIDDEN = ("Halves become whole numbers.", "Doubled and shifted", "Both return float64.")


class Done(NamedTuple):
    returncode: int
    printed: str
    results: dict[str, Any]


class Container:
    """A folder laid out like Gradescope's `/autograder`."""

    def __init__(self, root: Path, archive: Path) -> None:
        self.root = root
        for name in ("source", "submission", "results"):
            (root / name).mkdir(parents=True)
        unpack(archive, root / "source")
        shutil.copy(root / "source" / "run_autograder", root / "run_autograder")

    def run(self, script: str, **environment: str) -> subprocess.CompletedProcess[str]:
        clean = {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(self.root), "GRADESCOPE_ROOT": str(self.root)}
        inherited = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
        return subprocess.run(
            [str(self.root / script)],
            cwd=self.root, env={**inherited, **clean, **environment}, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip

    def grade(self, **files: bytes) -> Done:
        """What comes of a submission of these files: `double_ipynb=…` is double.ipynb."""
        for name in ("submission", "results"):
            shutil.rmtree(self.root / name)
            (self.root / name).mkdir()
        for name, content in files.items():
            (self.root / "submission" / name.replace("_", ".")).write_bytes(content)
        done = self.run("run_autograder")
        return Done(done.returncode, done.stdout, json.loads((self.root / "results" / "results.json").read_text()))


def unpack(archive: Path, folder: Path) -> None:
    """As `unzip` does: Python's own forgets who may run what."""
    with zipfile.ZipFile(archive) as opened:
        for entry in opened.infolist():
            Path(opened.extract(entry, folder)).chmod(entry.external_attr >> 16)


def submission(exercise: Exercise, **sources: str) -> bytes:
    return as_bytes(fill(released(exercise), {**solution_sources(exercise), **sources}))


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Exercise:
    return gallery_course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def archive(course: Exercise, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gradescope") / "tiny.zip"
    export_gradescope(course, path)
    return path


@pytest.fixture
def container(archive: Path, tmp_path: Path) -> Container:
    return set_up(tmp_path / "autograder", archive)


def set_up(root: Path, archive: Path) -> Container:
    """All but the packages: its Python is this one."""
    made = Container(root, archive)
    python = made.root / "venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    return made


def test_the_archive_holds_this_exercise_and_no_other_checks(archive: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        names = opened.namelist()
        modes = {name: opened.getinfo(name).external_attr >> 16 & 0o777 for name in names}
        with opened.open(next(name for name in names if name.endswith(".whl"))) as wheel:
            packed = zipfile.ZipFile(wheel).namelist()
    assert (modes["setup.sh"], modes["run_autograder"], modes["settings.json"]) == (0o755, 0o755, 0o644)
    assert {"course/autograder/graders/tiny.py", "course/release/tiny/tiny.ipynb"} <= set(names)
    assert [name for name in packed if "/graders/" in name] == ["autograder/graders/__init__.py"]
    assert "autograder/exports/on_gradescope.py" in packed
    assert {name.split("/")[0].partition("-")[0] for name in packed} == {"autograder"}, "the engine and nothing else"


def test_the_same_sources_make_the_same_archive(course: Exercise, archive: Path, tmp_path: Path) -> None:
    export_gradescope(course, tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == archive.read_bytes()


def test_a_submission_gets_one_score_and_hidden_checks_stay_hidden(container: Container, course: Exercise) -> None:
    done = container.grade(tiny_ipynb=submission(course, **WRONG))
    assert done.returncode == 0, done.printed
    tests = {test["name"]: test for test in done.results["tests"]}
    assert done.results["score"] == sum(test["score"] for test in tests.values()) == 2
    assert sum(test["max_score"] for test in tests.values()) == 8
    assert {name for name, one in tests.items() if one["visibility"] != "visible"} == {
        name for name in tests if name.startswith(HIDDEN)
    }
    assert tests["Twice 1 is 2."]["output"].endswith("Twice, not squared."), "the recognised mistake's hint"
    assert not [title for title in HIDDEN if title in done.results["output"]]
    assert "leaderboard" not in done.results
    assert done.results["extra_data"]["confinement"] in done.printed
    assert done.results["stdout_visibility"] == "hidden"


def test_what_cannot_be_graded_for_the_students_part_says_what_to_hand_in(container: Container) -> None:
    two = container.grade(one_ipynb=b"{}", two_ipynb=b"{}")
    none = container.grade(essay_txt=b"...")
    assert (two.returncode, two.results["score"], none.results["score"]) == (0, 0, 0)
    assert "There are several: one.ipynb, two.ipynb. Hand in one notebook" in two.results["output"]
    assert "Mend the file itself: what is wrong with it is above." in two.results["output"]
    assert "Hand in tiny.ipynb." in none.results["output"]


def test_a_link_is_not_followed(container: Container, course: Exercise, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.ipynb").write_bytes(submission(course))
    (container.root / "submission" / "tiny.ipynb").symlink_to(tmp_path / "elsewhere.ipynb")
    container.run("run_autograder")
    results = json.loads((container.root / "results" / "results.json").read_text())
    assert results["score"] == 0
    assert "The file is a link." in results["output"]


def test_our_own_fault_is_an_error_and_no_score(container: Container, course: Exercise) -> None:
    solution = container.root / "source" / "course" / "solutions" / "tiny.py"
    solution.write_text(solution.read_text().replace("* 2.0", "* 3.0"))
    done = container.grade(tiny_ipynb=submission(course))
    assert done.returncode == 1
    assert "score" not in done.results
    assert "tests" not in done.results
    assert "not been graded yet" in done.results["output"]
    assert "The solution loses `test_double_by_hand`" in done.printed, "instructors read why"
    assert "test_double_by_hand" not in done.results["output"]


def test_the_settings_say_when_hidden_checks_are_seen(course: Exercise, tmp_path: Path) -> None:
    path = tmp_path / "tiny.zip"
    export_gradescope(course, path, hidden=Visibility.visible, trusted=True, extra_index="file:///wheels/simple")
    with zipfile.ZipFile(path) as opened:
        settings = json.loads(opened.read("settings.json"))
        assert opened.read("pip.conf") == b"[global]\nextra-index-url = file:///wheels/simple\n\n"
    assert settings == {"exercise": "tiny", "hidden": "visible", "trusted": True}


def test_points_are_the_terms_and_no_course_toml_of_a_students(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exercise = gallery_course(tmp_path / "course")
    entry = '[[exercises]]\nname = "tiny"\npoints = {test_double_by_hand = 5}\n'
    (tmp_path / "course.toml").write_text(f'secret = "kept/secret"\n{entry}')
    monkeypatch.chdir(tmp_path)
    release([exercise])
    export_gradescope(exercise, tmp_path / "tiny.zip")
    monkeypatch.chdir("/")
    container = set_up(tmp_path / "autograder", tmp_path / "tiny.zip")
    assert "kept" not in (container.root / "source" / "course" / "course.toml").read_text()
    (container.root / "course.toml").write_text(entry.replace("5", "500"))
    done = container.grade(tiny_ipynb=submission(exercise), course_toml=entry.replace("5", "500").encode())
    assert done.results["score"] == sum(test["max_score"] for test in done.results["tests"]) == 11


def test_bad_wishes_leave_nothing_behind(tmp_path: Path) -> None:
    exercise = gallery_course(tmp_path / "course")
    with pytest.raises(UsageError, match=r"ends in \.zip"):
        export_gradescope(exercise, tmp_path / "tiny.tar")
    with pytest.raises(UsageError, match="no package index"):
        export_gradescope(exercise, tmp_path / "tiny.zip", extra_index="https://one\nno-index = true")
    exercise.grader.write_text(GRADER.replace("Twice 1 is 2.", "Twice 1 is two."))
    with pytest.raises(ReleaseError, match="Run `autograder release tiny`"):
        export_gradescope(exercise, tmp_path / "tiny.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["course"]


@whole
def test_the_real_setup_makes_a_place_that_grades(archive: Path, course: Exercise, tmp_path: Path) -> None:
    """Nothing of this environment is used but its interpreter: what the engine needs must come with the wheel."""
    dry_run = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--no-deps", "msgspec"]
    if subprocess.run(dry_run, capture_output=True).returncode:
        pytest.skip("pip reaches no package index here")
    container = Container(tmp_path / "autograder", archive)
    base = str(Path(sys.base_prefix) / "bin" / "python3")
    built = container.run("source/setup.sh", GRADESCOPE_PYTHON=base)
    assert built.returncode == 0, built.stdout[-3000:]
    assert "the solution of tiny earns everything" in built.stdout
    assert not list((container.root / "venv" / "lib").rglob("nbgrader"))
    assert (container.root / "source" / "course" / "solutions").stat().st_mode & 0o077 == 0
    done = container.grade(tiny_ipynb=submission(course))
    assert (done.returncode, done.results["score"]) == (0, 8), done.printed
