"""The example course that nbgrader ships, graded by stock `nbgrader autograde` and by us: the same rows, and why not.

Stock nbgrader runs first, on a copy. Where it is known to be wrong, its score is written down here beside ours.
"""

from __future__ import annotations

import copy
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import nbgrader
import pytest
from nbgrader.api import Gradebook, MissingEntry

from autograder.cells.grade import grade_cells
from autograder.reports.gradebook import default_url
from tests.cells.conftest import Notebook, doubled, find, inserted, without
from tests.whole import WHOLE, whole

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

GUIDE = Path(nbgrader.__file__).parent / "docs" / "source" / "user_guide"
SQUARES = "def squares(n):\n    if n < 1: raise ValueError\n    return [i ** 2 for i in range(1, n + 1)]"
LOUD = "import sys\ndef squares(n):\n    print(n, file=sys.stderr)" + SQUARES.removeprefix("def squares(n):")
SUM = "def sum_of_squares(n):\n    return sum(squares(n))"
Row = tuple[float | None, bool, str | None]


def answered(release: Notebook, **sources: str) -> Notebook:
    notebook = copy.deepcopy(release)
    for name, source in {"squares": SQUARES, "sum_of_squares": SUM, **sources}.items():
        find(notebook, name)["source"] = source
    return notebook


def tagged(notebook: Notebook) -> Notebook:
    find(notebook, "correct_squares")["metadata"]["tags"] = ["skip-execution"]
    return notebook


# Student -> problem1 from its release
SAME: dict[str, Callable[[Notebook], Notebook]] = {
    "right": lambda r: answered(r, sum_of_squares_equation="$x$", sum_of_squares_application="print(1)"),
    "stub": copy.deepcopy,
    "raising": lambda r: answered(r, squares="def squares(n):\n    return 1 / 0"),
    "exiting": lambda r: answered(r, squares="def squares(n):\n    raise SystemExit"),
    "endless": lambda r: answered(r, squares="def squares(n):\n    while True: pass"),
    "edited": lambda r: answered(r, squares="squares = 1", correct_squares="pass", squares_invalid_input="1.0"),
    "printing": lambda r: answered(r, squares=f"{SQUARES}\nprint(squares(3))\nsquares(2)"),
}
# ... and the scores of correct_squares (1 point) in stock nbgrader and here; None where it has no row
DIFFERENT: dict[str, tuple[Callable[[Notebook], Notebook], float | None, float]] = {
    "warning": (
        lambda r: answered(r, squares=LOUD),
        0.0,
        1.0,
    ),
    "skipping": (lambda r: tagged(answered(r, squares="squares = 1")), 1.0, 0.0),
    "deleting": (lambda r: without(answered(r), "correct_squares"), None, 0.0),
    "leaving": (lambda r: inserted(answered(r), "squares", "import os; os._exit(0)"), None, 1.0),
}

SAMPLE = {"raising", "edited", "warning"}  # stock nbgrader takes seconds for each
SHIPPED = ("bitdiddle", "hacker")  # nbgrader's own students
MAKERS = {
    student: make
    for student, make in (SAME | {student: make for student, (make, _, _) in DIFFERENT.items()}).items()
    if WHOLE or student in SAMPLE
}


def each(students: Iterable[str]) -> list[Any]:
    return [pytest.param(student, marks=[] if student in SAMPLE else [whole]) for student in students]


class Example:
    """nbgrader's own example course, graded by its own commands; laid out as `nbgrader quickstart` does, but for the
    17 seconds in which that writes a configuration of comments."""

    def __init__(self, root: Path) -> None:
        self.root = root / "example"
        self.environment = {**os.environ, "HOME": str(root)}
        shutil.copytree(
            GUIDE / "source", self.root / "source", ignore=shutil.ignore_patterns("*.html", "autotests.yml", "ps1_*")
        )
        lines = ["c = get_config()", "c.IncludeHeaderFooter.header = 'source/header.ipynb'", "c.Execute.timeout = 3"]
        (self.root / "nbgrader_config.py").write_text("\n".join(lines))
        self.nbgrader("generate_assignment", "ps1")
        self.release: Notebook = json.loads((self.root / "release" / "ps1" / "problem1.ipynb").read_text())

    def nbgrader(self, *arguments: str) -> str:
        command = [sys.executable, "-m", "nbgrader", *arguments]
        done = subprocess.run(
            command,
            cwd=self.root,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        return done.stderr

    def hand_in(self, student: str, notebook: Notebook) -> None:
        folder = self.root / "submitted" / student / "ps1"
        shutil.copytree(self.root / "release" / "ps1", folder)
        (folder / "problem1.ipynb").write_text(json.dumps(notebook))
        if student != "right":  # the other notebook is missing: 0 for all of it
            (folder / "problem2.ipynb").unlink()

    def rows(self, student: str) -> dict[str, Row]:
        with Gradebook(default_url(self.root)) as book:
            try:
                notebooks = book.find_submission("ps1", student).notebooks
            except MissingEntry:
                return {}
            grades = {g.name: (g.auto_score, g.needs_manual_grade) for n in notebooks for g in n.grades}
            comments = {c.name: c.auto_comment for n in notebooks for c in n.comments}
            return {name: (*grades.get(name, (None, False)), comments.get(name)) for name in grades | comments}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any], Example]:
    """Stock nbgrader's rows, ours, and the course as we left it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
        example = Example(tmp_path_factory.mktemp("ps1"))
        students = [*MAKERS, *(SHIPPED if WHOLE else ())]
        for student in students[len(MAKERS) :]:
            shutil.copytree(GUIDE / "submitted" / student, example.root / "submitted" / student)
        for student, make in MAKERS.items():
            example.hand_in(student, make(example.release))
        untouched = (example.root / "gradebook.db").read_bytes()
        example.nbgrader("autograde", "ps1")
        theirs = {student: example.rows(student) for student in students}
        (example.root / "gradebook.db").write_bytes(untouched)
        shutil.rmtree(example.root / "autograded")
        # A copied cell stops stock nbgrader's whole batch, so this one comes only now.
        example.hand_in("copying", doubled(answered(example.release), "correct_squares"))
        assert grade_cells(example.root, ["ps1"])
        ours = {student: example.rows(student) for student in [*students, "copying"]}
        return theirs, ours, example


@pytest.mark.parametrize("student", each([*SAME, *SHIPPED]))
def test_the_rows_are_those_of_stock_nbgrader(both: Any, student: str) -> None:
    theirs, ours, _ = both
    assert ours[student] == theirs[student]
    assert len(ours[student]) == 11


@pytest.mark.parametrize("student", each(DIFFERENT))
def test_a_known_fault_of_stock_nbgrader_is_not_ours(both: Any, student: str) -> None:
    theirs, ours, _ = both
    _, stock, here = DIFFERENT[student]
    assert theirs[student].get("correct_squares", (None,))[0] == stock
    assert ours[student]["correct_squares"][:2] == (here, False)


def test_a_copied_cell_costs_nobody_anything(both: Any) -> None:
    _, ours, example = both
    assert ours["copying"]["correct_squares"][0] == 1.0
    if not WHOLE:
        return
    example.nbgrader("autograde", "ps1", "--student", "copying", "--force")
    assert not (example.root / "autograded" / "copying" / "ps1").exists()  # as stock nbgrader leaves it


@whole
def test_nbgraders_own_feedback_goes_on_from_there(both: Any) -> None:
    *_, example = both
    example.nbgrader("generate_feedback", "ps1", "--student", "raising")
    page = (example.root / "feedback" / "raising" / "ps1" / "problem1.html").read_text()
    assert "ZeroDivisionError" in page
    assert "Score: 0.0 / " in page
