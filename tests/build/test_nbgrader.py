"""A release, end to end: stock nbgrader grades it, and it runs on its own where `autograder` is not installed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from nbgrader.api import Gradebook  # type: ignore[import-untyped]  # ships no types

from autograder.build import build, checks, fill, instructor_files, release, release_notebook, solution_sources
from autograder.build.files import write_files
from autograder.exercises import Exercise, all_exercises
from tests.build.alone import run_alone
from tests.build.tiny import write_course

COURSE = all_exercises(Path(__file__).parents[2])
every_exercise = pytest.mark.parametrize("exercise", COURSE, ids=lambda exercise: exercise.name)


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of nbgrader's own, in which it has graded a stub, and a solution beside a broken `checking.py`."""
    tiny, course = write_course(tmp_path_factory.mktemp("course")), tmp_path_factory.mktemp("nbgrader")
    release([tiny])
    write_files(course / "source" / "tiny", instructor_files(tiny))
    nbgrader(course, "generate_assignment", "tiny")
    stub = release_notebook(tiny)
    submit(course, "stub", stub)
    submit(course, "solution", fill(stub, solution_sources(tiny)))
    (course / "submitted" / "solution" / "tiny" / "checking.py").write_text("broken(")
    nbgrader(course, "autograde", "tiny")
    return course


def nbgrader(course: Path, *arguments: str) -> None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])  # nbgrader calls `alembic`
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(command, cwd=course, env={**os.environ, "PATH": path}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def submit(course: Path, student: str, notebook: NotebookNode) -> None:
    folder = course / "submitted" / student / "tiny"
    folder.mkdir(parents=True)
    nbformat.write(notebook, folder / "tiny.ipynb")


def test_stock_nbgrader_grades_a_release(graded: Path) -> None:
    with Gradebook(f"sqlite:///{graded}/gradebook.db") as gradebook:
        stub, solution = (gradebook.find_submission("tiny", name) for name in ("stub", "solution"))
        assert (stub.score, solution.score, solution.max_score) == (0, 8, 8)
    autograded = nbformat.read(graded / "autograded" / "solution" / "tiny" / "tiny.ipynb", as_version=4)
    sources = {cell.id: cell.source for cell in autograded.cells}
    assert "reference_both" in sources["test_both_together"], "the hidden check came back to be run"
    assert "the origin is a fixed point" in sources["your-turn"], "whoever grades by hand reads the rubric"


def test_stock_nbgrader_makes_the_same_release(graded: Path, tiny: Exercise) -> None:
    stock = nbformat.read(graded / "release" / "tiny" / "tiny.ipynb", as_version=4)
    release([tiny])
    assert stock.cells == release_notebook(tiny).cells


def test_a_released_notebook_runs_alone(tiny: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release([tiny], to=tmp_path / "handout")
    release([tiny])
    filled = fill(release_notebook(tiny), solution_sources(tiny))
    printed = run_alone(filled, tmp_path / "handout" / "tiny", monkeypatch)
    assert printed.splitlines() == [
        "3 shades",
        "✓ Twice 1 is 2. (2 points)",
        "✓ Every element moves by the same amount. (1 point)",
    ]


@every_exercise
def test_every_exercise_runs_alone_with_its_solution(
    exercise: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (built,) = build([exercise])
    folder = tmp_path / exercise.name
    write_files(folder, built.release)
    notebook = nbformat.read(folder / exercise.notebook.name, as_version=4)
    solved = fill(notebook, solution_sources(exercise))
    printed = run_alone(solved, folder, monkeypatch)
    assert errors_in(solved) == []
    assert printed.count("✓") == sum(not check.hidden for check in checks(exercise))


@every_exercise
def test_every_exercise_as_released_runs_to_its_end_and_names_what_is_not_written(
    exercise: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / exercise.name
    write_files(folder, build([exercise])[0].release)
    notebook = nbformat.read(folder / exercise.notebook.name, as_version=4)
    run_alone(notebook, folder, monkeypatch)
    errors = errors_in(notebook)
    # What a later cell lacks, an earlier one that stopped at a stub would have made.
    assert set(errors) <= {"NotImplementedError", "NotAttempted", "NameError"}
    assert errors[0] in ("NotImplementedError", "NotAttempted")


def errors_in(notebook: NotebookNode) -> list[str]:
    """The errors that cells ended with. Those of checks and figures stop no run: Jupyter's tag for that is on them."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    return [output.ename for output in outputs if output.output_type == "error"]
