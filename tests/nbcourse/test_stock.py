"""nbgrader's own commands work in the folder, before us and after us, and give the same."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.build import as_bytes, fill, released, solution_sources
from autograder.exercises import Exercise
from autograder.nbcourse.layout import init
from tests.nbcourse.conftest import Class, code, rows
from tests.whole import WHOLE, whole

pytestmark = [pytest.mark.filterwarnings("ignore"), pytest.mark.slow]

PARTS = {
    "squared": {"double": "def double(x):\n    return np.asarray(x, dtype=float) ** 2\n"},
    "ints": {"double": "def double(x):\n    return np.asarray(x) * 2\n"},
    "raises": {"shift": "def shift(x, by):\n    raise ValueError('no')\n"},
}
SCORES = {"late": 8, "changed": 8, "squared": 2, "raises": 3, "solution": 8, "stub": 0, "ints": 7}
CHOSEN = list(SCORES) if WHOLE else list(SCORES)[:4]  # stock nbgrader starts a kernel for each


def nbgrader(folder: Path, *arguments: str) -> str:
    """What a command of nbgrader's says; it must end well."""
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stderr


def environment() -> dict[str, str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])  # nbgrader calls `alembic`
    return {**os.environ, "PATH": path}


@pytest.fixture(scope="module")
def both(tiny: Exercise, tmp_path_factory: pytest.TempPathFactory) -> tuple[Class, Class]:
    """The same submissions, graded by stock nbgrader and by us, each in a folder of its own."""
    stock = Class(tmp_path_factory.mktemp("stock") / "course", tiny)
    nbgrader(stock.folder, "generate_assignment", "tiny", "--force")
    with stock.book() as book:
        book.update_or_create_assignment("tiny", duedate="2026-03-01 12:00:00 UTC")
    with (stock.folder / "nbgrader_config.py").open("a") as file:
        file.write("c.LateSubmissionPlugin.penalty_method = 'zero'\n")
    if WHOLE:
        stock.hand_in("solution", code("print('more')"))
        stock.hand_in_bytes("stub", as_bytes(released(tiny)))
    for student, sources in [(student, PARTS[student]) for student in CHOSEN if student in PARTS]:
        folder = stock.hand_in(student, **sources)
        (folder / "timestamp.txt").write_text("2026-03-01 12:00:00 UTC\n")
    late = stock.hand_in("late")
    (late / "timestamp.txt").write_text("2026-03-01 12:00:10 UTC\n")
    (late / "checking.py").write_text("broken(")
    changed = fill(released(tiny), solution_sources(tiny))
    changed["cells"][6]["source"] = "assert False"  # a check cell: it is put back
    stock.hand_in_bytes("changed", as_bytes(changed))
    ours = Class.__new__(Class)
    ours.folder, ours.exercise, ours.db_url = tmp_path_factory.mktemp("ours") / "course", tiny, ""
    shutil.copytree(stock.folder, ours.folder)
    nbgrader(stock.folder, "autograde", "tiny")
    assert ours.grade().complete
    return stock, ours


def test_every_row_of_the_gradebook_is_the_same(both: tuple[Class, Class]) -> None:
    stock, ours = both
    assert rows(ours.course.db_url) == rows(stock.course.db_url)
    assert ours.scores() == {student: SCORES[student] for student in CHOSEN}


def test_the_notebooks_differ_in_outputs_and_hidden_checks_alone(both: tuple[Class, Class]) -> None:
    stock, ours = both
    for student in stock.scores():
        pairs = list(zip(stock.autograded(student).cells, ours.autograded(student).cells, strict=True))
        for theirs, mine in pairs:
            assert (mine.cell_type, plain(mine)) == (theirs.cell_type, plain(theirs))
            assert "HIDDEN TESTS" in theirs.source or mine.source == theirs.source
            assert failed(mine) == failed(theirs)
        names = {path.name for path in (ours.folder / "autograded" / student / "tiny").iterdir()}
        assert names == {path.name for path in (stock.folder / "autograded" / student / "tiny").iterdir()}


def plain(cell: Any) -> dict[str, Any]:
    """Its nbgrader metadata, with nothing that only our own cells have."""
    return dict(cell.metadata.get("nbgrader", {}))


def failed(cell: Any) -> bool:
    return any(output.output_type == "error" for output in cell.get("outputs", ()))


def test_feedback_and_export_go_on_from_our_grading(both: tuple[Class, Class]) -> None:
    _, ours = both
    ours.mark("raises", "your-turn", 2.0)
    nbgrader(ours.folder, "generate_feedback", "tiny", "--force")
    page = (ours.folder / "feedback" / "squared" / "tiny" / "tiny.html").read_text()
    assert "Score: 2.0 / 8.0" in page
    assert "Twice, not squared." in page
    assert "✓ Every element moves by the same amount." in page
    assert "reference_both" not in page, "no hidden check"
    assert "Score: 5.0 / 8.0" in (ours.folder / "feedback" / "raises" / "tiny" / "tiny.html").read_text()
    nbgrader(ours.folder, "export", "--to", "grades.csv")
    lines = [line.split(",") for line in (ours.folder / "grades.csv").read_text().splitlines()[1:]]
    grades = {line[3]: line[-4:] for line in lines}
    assert grades["late"] == ["8.0", "8.0", "0.0", "8.0"], "the penalty took it all"
    assert grades["raises"] == ["5.0", "0.0", "5.0", "8.0"]
    ours.mark("raises", "your-turn", 0.0)


@whole
def test_stock_autograde_takes_over_where_we_were(both: tuple[Class, Class], tmp_path: Path) -> None:
    _, ours = both
    folder = tmp_path / "course"
    shutil.copytree(ours.folder, folder)
    before = rows(f"sqlite:///{folder}/gradebook.db")
    nbgrader(folder, "autograde", "tiny", "--student", "squared", "--force")
    after = rows(f"sqlite:///{folder}/gradebook.db")
    assert {row for row in after if row[0] != "score"} == {row for row in before if row[0] != "score"}
    assert [row[:4] for row in sorted(after, key=str) if row[0] == "score"] == [
        row[:4] for row in sorted(before, key=str) if row[0] == "score"
    ]


@whole
def test_what_zip_collect_collects_is_graded(of_class: Class) -> None:
    archive = of_class.folder / "downloaded" / "tiny" / "archive"
    archive.mkdir(parents=True)
    solved = as_bytes(fill(released(of_class.exercise), solution_sources(of_class.exercise)))
    (archive / "Tiny_ada_attempt_2026-03-01-10-00-00_tiny.ipynb").write_bytes(solved)
    named = r".*_(?P<student_id>\w+)_attempt_(?P<timestamp>[0-9-]+)_(?P<file_id>\w+)"
    nbgrader(of_class.folder, "zip_collect", "tiny", f"--FileNameCollectorPlugin.named_regexp={named}")
    assert of_class.grade().complete
    with of_class.book() as book:
        submission = book.find_submission("tiny", "ada")
        assert (submission.score, submission.timestamp.isoformat()) == (8, "2026-03-01T10:00:00")


def test_generate_assignment_makes_the_release_that_is_there(both: tuple[Class, Class]) -> None:
    stock, _ = both
    made = nbformat.read(stock.folder / "release" / "tiny" / "tiny.ipynb", as_version=4)
    assert made.cells == nbformat.read(stock.exercise.notebook, as_version=4).cells
    written = [change for change in init(stock.folder, [stock.exercise]).changes if change.written]
    assert not [change for change in written if change.exercise == "tiny"], "nbgrader's file counts as ours"


# --- formgrader ----------------------------------------------------------------------------


@pytest.fixture
def formgrader(both: tuple[Class, Class], tmp_path: Path) -> Iterator[str]:
    """A Jupyter server with nbgrader's formgrader on our folder; its address."""
    _, ours = both
    command = [sys.executable, "-m", "jupyter_server", "--no-browser", "--ServerApp.port=0", "--allow-root"]
    command += ["--IdentityProvider.token=t", "--ServerApp.jpserver_extensions"]
    command += ["{'nbgrader.server_extensions.formgrader': True}"]
    home = {"HOME": str(tmp_path), "JUPYTER_RUNTIME_DIR": str(tmp_path)}
    server = subprocess.Popen(
        command, cwd=ours.folder, env={**environment(), **home}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield address_of(server, tmp_path)
    finally:
        server.terminate()
        server.wait()


def address_of(server: subprocess.Popen[bytes], folder: Path) -> str:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        for path in folder.glob("jpserver-*.json"):
            if found := re.search(r'"port": (\d+)', path.read_text()):
                return f"http://127.0.0.1:{found[1]}"
        time.sleep(0.1)
    pytest.fail("the server did not start")


def page(address: str, path: str) -> str:
    request = urllib.request.Request(f"{address}/{path}", headers={"Authorization": "token t"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return str(answer.read().decode())


def test_formgrader_shows_the_notebooks_that_we_wrote(both: tuple[Class, Class], formgrader: str) -> None:
    _, ours = both
    assert '"average_score"' in page(formgrader, "formgrader/api/assignments")
    with ours.book() as book:
        submission = book.find_submission_notebook("tiny", "tiny", "squared").id
    shown = page(formgrader, f"formgrader/submissions/{submission}/")
    assert "Twice, not squared." in shown
    assert "✓ Every element moves by the same amount." in shown
