"""One score everywhere, on a sample of one exercise; `make parity` compares all of them.

A sample that takes seconds is in tests/nbcourse/test_stock.py and tests/exports/test_otter.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.build import checks
from autograder.build.files import write_files
from autograder.exercises import Exercise, find
from autograder.exports.fresh import released_files
from autograder.exports.gradescope import course_files
from autograder.gallery.parity import parity
from autograder.gallery.parity_table import Row, Scored, noted, read_rows, unexplained
from tests.engine.conftest import GALLERY, gallery_course
from tests.whole import whole

pytestmark = [pytest.mark.filterwarnings("ignore")]  # nbgrader's and otter's dependencies' own
HERE = Path(__file__).parents[2]


@pytest.fixture(params=["tiny", "perceptron"])
def exercise(request: pytest.FixtureRequest, tmp_path: Path) -> Exercise:
    """An exercise in a course of its own, where the page and the scores go."""
    if request.param == "tiny":
        return gallery_course(tmp_path, {name: GALLERY[name] for name in ("shift_down", "shift_down_again")})
    original = find("perceptron", HERE)
    write_files(tmp_path, course_files(original, released_files(original)))
    return Exercise("perceptron", tmp_path)


@whole
def test_a_sample_has_the_same_score_everywhere(exercise: Exercise) -> None:
    pytest.importorskip("otter", reason="otter is not installed: pip install 'otter-grader>=6'")
    points = float(sum(check.points for check in checks(exercise)))
    said: list[str] = []
    assert parity([exercise], sample=1, say=said.append), said
    compared = read_rows(exercise)
    all_of_it = len(list(exercise.gallery.glob("*.py"))) + 2
    page = (exercise.root / "docs" / "interoperability.md").read_text()
    assert f"| {exercise.name} | {all_of_it} | {len(compared)} | {len(compared)} |" in page
    scores = {tuple(one.score for one in row.values()) for row in compared.values()}
    assert {(0.0,) * 3, (points,) * 3} < scores, "the stub, the solution, and a mistake between them"

    said.clear()
    assert parity([exercise], sample=1, say=said.append)
    end = f"{exercise.name}: {len(compared)} submissions compared, {len(compared)} the same everywhere."
    assert said == [end], "nothing was graded a second time"


def row(ours: float, nbgrader: float, otter: float | None) -> Row:
    return {"ours": Scored("x", ours), "nbgrader": Scored("x", nbgrader), "otter": Scored("x", otter)}


def test_a_difference_needs_its_reason_and_a_reason_its_difference(tmp_path: Path) -> None:
    exercise = Exercise("perceptron", tmp_path)
    write_files(tmp_path, {"solutions/perceptron.py": find("perceptron", HERE).solution.read_bytes()})
    known = {"same": row(3, 3, 3), "other": row(3, 2, None)}
    assert list(unexplained(exercise, known)) == [
        "other: ours 3, nbgrader 2, otter no score. Mend it, or give the reason in docs/parity-differences.toml."
    ]
    noted(exercise, known, known, 9)
    page = tmp_path / "docs" / "interoperability.md"
    assert "| perceptron | 9 | 2 | 1 |" in page.read_text()
    assert "| perceptron/other | 3 | 2 | no score | **not explained** |" in page.read_text()

    reasons = tmp_path / "docs" / "parity-differences.toml"
    reasons.write_text('[perceptron]\nother = "it prints | a bar"\nsame = "it does not differ"\n')
    assert list(unexplained(exercise, known)) == [
        "same: ours 3, nbgrader 3, otter 3. They agree: take its reason out of docs/parity-differences.toml."
    ]
    page.write_text(f"# Ours\n\nBefore.\n\n{page.read_text().split('table.')[-1]}\nAfter.\n")
    noted(exercise, known, known, 9)
    assert "it prints / a bar" in page.read_text()
    assert page.read_text().startswith("# Ours\n\nBefore.\n")
    assert page.read_text().endswith("\nAfter.\n"), "what stands around the table stays"


def test_scores_of_files_that_have_changed_are_not_counted(tmp_path: Path) -> None:
    write_files(tmp_path, {"solutions/perceptron.py": find("perceptron", HERE).solution.read_bytes()})
    exercise = Exercise("perceptron", tmp_path)
    noted(exercise, {"kept": row(3, 3, 3), "changed": row(3, 3, 3)}, {"kept": row(3, 3, 3)}, 2)
    assert "| perceptron | 2 | 1 | 1 |" in (tmp_path / "docs" / "interoperability.md").read_text()
    assert set(read_rows(exercise)) == {"kept", "changed"}
