"""The export as its users run it: students in a kernel, instructors with `otter run`."""

from __future__ import annotations

import json
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

from autograder.build import as_bytes, fill, solution_sources
from autograder.build.sources import read_sources
from autograder.engine.grading import grade_all
from autograder.engine.results import Job
from autograder.errors import ReleaseError, SourceError
from autograder.exercises import Exercise
from autograder.exports.otter import check_names, export_otter
from autograder.exports.otter import test_files as files_of_tests
from autograder.exports.programs import python
from tests.build.tiny import GRADER, write_course
from tests.engine.conftest import gallery_course
from tests.whole import WHOLE

pytest.importorskip("otter", reason="otter is not installed: pip install 'otter-grader>=6'")
pytestmark = [pytest.mark.filterwarnings("ignore")]  # nbgrader's and otter's dependencies' own

WRONG = {"double": "def double(x):\n    return np.asarray(x, dtype=float) ** 2"}
LEAVING = {"shift": "def shift(x, by):\n    raise SystemExit"}
SUBMISSIONS = {**({"solution": {}, "wrong": WRONG} if WHOLE else {}), "leaving": LEAVING}


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Exercise, Path]:
    exercise = gallery_course(tmp_path_factory.mktemp("course"))
    folder = tmp_path_factory.mktemp("otter") / "tiny"
    export_otter(exercise, folder)
    return exercise, folder


def notebook_of(exported: tuple[Exercise, Path], sources: dict[str, str]) -> NotebookNode:
    exercise, folder = exported
    notebook = nbformat.read(folder / "student" / "tiny.ipynb", as_version=4)
    return fill(notebook, {**solution_sources(exercise), **sources})


def shown(notebook: NotebookNode, folder: Path) -> dict[str, str]:
    """Everything that each cell shows, run in the student's folder."""
    place = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources=place, allow_errors=True).execute()
    texts: dict[str, str] = {}
    for cell in notebook.cells:
        outputs = cell.get("outputs", ())
        plain = [output.get("text", "") or output.get("data", {}).get("text/plain", "") for output in outputs]
        texts[cell.id] = "".join([*plain, *("".join(output.get("traceback", ())) for output in outputs)])
    return texts


def test_nothing_hidden_is_in_the_students_folder(exported: tuple[Exercise, Path]) -> None:
    files = {path.name: path.read_text() for path in (exported[1] / "student").rglob("*") if path.is_file()}
    assert {"tiny.ipynb", "checking.py", "requirements.txt", "test_double_by_hand.py"} <= set(files)
    assert not {"test_types.py", "test_both_together.py", "test_double_of_halves.py"} & set(files)
    for secret in ("reference_both", "HALVES", "moved = np.add", "fixed point"):
        assert not [name for name, text in files.items() if secret in text], secret
    nbformat.validate(nbformat.read(exported[1] / "student" / "tiny.ipynb", as_version=4))


def test_students_check_their_work_with_otter(exported: tuple[Exercise, Path], tmp_path: Path) -> None:
    folder = tmp_path / "student"
    python(tmp_path, "-c", f"import shutil; shutil.copytree({str(exported[1] / 'student')!r}, 'student')")
    texts = shown(notebook_of(exported, WRONG), folder)
    assert "passed!" in texts["test_shift_by_hand"]
    assert "Twice 1 is 2." in texts["test_double_by_hand"]
    assert "1 of 2 values differ" in texts["test_double_by_hand"], "the sentence is ours"
    assert "AssertionError" not in texts["test_double_by_hand"]
    assert "test_double_by_hand results" in texts["otter-check-all"]
    assert list(folder.glob("tiny_*.zip")), "the file to hand in"


def test_otter_run_gives_our_points(exported: tuple[Exercise, Path], tmp_path: Path) -> None:
    totals = {}
    for name, sources in SUBMISSIONS.items():
        (tmp_path / name).mkdir()
        nbformat.write(notebook_of(exported, sources), tmp_path / name / "any name.ipynb")
        command = ["-m", "otter", "run", "-a", str(exported[1] / "autograder.zip"), "any name.ipynb"]
        python(tmp_path / name, *command)
        tests = json.loads((tmp_path / name / "results.json").read_text())["tests"]
        totals[name] = sum(test.get("score", 0) for test in tests)
        (tmp_path / f"{name}.ipynb").write_bytes(as_bytes(notebook_of(exported, sources)))
    ours = grade_all(exported[0], [Job(name, tmp_path / f"{name}.ipynb") for name in SUBMISSIONS])
    assert totals == {result.student: result.score for result in ours}
    assert "Your code ended the check with SystemExit." in "".join(test["output"] for test in tests)
    points = {test["name"]: test["max_score"] for test in tests if "max_score" in test}
    assert points == {
        "test_shift_by_hand": 1, "test_double_by_hand": 2, "test_double_of_halves": 1, "test_both_together": 3,
        "test_types": 1,
    }  # fmt: skip


def test_an_old_release_is_not_exported(tmp_path: Path) -> None:
    exercise = gallery_course(tmp_path / "course")
    exercise.grader.write_text(GRADER.replace("Twice 1 is 2.", "Twice 1 is two."))
    with pytest.raises(ReleaseError, match="Run `autograder release tiny`"):
        export_otter(exercise, tmp_path / "otter")
    assert not (tmp_path / "otter").exists()


def test_points_are_the_terms(exported: tuple[Exercise, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = '[[exercises]]\nname = "tiny"\npoints = {test_double_by_hand = 5}'
    (tmp_path / "course.toml").write_text(settings)
    monkeypatch.setenv("AUTOGRADER_SETTINGS", str(tmp_path))
    with pytest.raises(ReleaseError, match="Run `autograder release tiny`"):
        export_otter(exported[0], tmp_path / "otter")
    _, grader = read_sources(exported[0])
    assert b"points = 5\n" in files_of_tests(grader, grader.checks)["test_double_by_hand.py"]


def test_a_helper_may_not_take_a_name_that_otter_reads(tmp_path: Path) -> None:
    exercise = write_course(tmp_path, grader=GRADER.replace("HALVES", "points"))
    with pytest.raises(SourceError, match=r"tiny\.py:9: `points` means something else"):
        check_names(read_sources(exercise)[1])
