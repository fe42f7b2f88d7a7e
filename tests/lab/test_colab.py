"""A notebook that comes alone fetches its files, and grades as the release does."""

from __future__ import annotations

import functools
import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from autograder.build import as_bytes, fill, release, released, solution_sources
from autograder.errors import ReleaseError, UsageError
from autograder.exercises import Exercise
from autograder.lab.colab import CELL, colab_notebook, export_colab
from tests.build.tiny import GRADER, write_course
from tests.engine.conftest import Grade, grade, grader, tiny  # noqa: F401 - fixtures

BESIDE = "import checking; print(checking.__file__)"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Nothing: pytest's output is for tests."""


@pytest.fixture
def published(tiny: Exercise) -> Iterator[str]:  # noqa: F811 - the fixture
    """The release folder on a server of its own; its address."""
    handler = functools.partial(Quiet, directory=tiny.release.parent)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def test_the_first_code_cell_fetches_what_lies_beside_the_release(
    tiny: Exercise,  # noqa: F811 - the fixture
    published: str,
    tmp_path: Path,
) -> None:
    path = tmp_path / "tiny.ipynb"
    assert export_colab(tiny, path, published).written == (path,)
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    first = next(cell for cell in notebook.cells if cell.cell_type == "code")
    assert first.id == CELL
    command = [sys.executable, "-c", f"{first.source}\n{BESIDE}"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == str(tmp_path / "checking.py"), done.stderr


def test_the_rest_is_the_release(tiny: Exercise) -> None:  # noqa: F811 - the fixture
    notebook = colab_notebook(tiny, "https://course.example/handout")
    notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] != CELL]
    assert notebook == released(tiny)


def test_a_stale_release_is_refused(tmp_path: Path) -> None:
    exercise = write_course(tmp_path / "course")
    release([exercise])
    exercise.grader.write_text(GRADER.replace("points=3", "points=5"))
    with pytest.raises(ReleaseError, match=r"not what its sources make now\. Run `autograder release tiny`"):
        export_colab(exercise, tmp_path / "tiny.ipynb", "https://course.example/handout")
    assert not (tmp_path / "tiny.ipynb").exists()


def test_it_grades_as_the_release_does(tiny: Exercise, grade: Grade) -> None:  # noqa: F811 - the fixtures
    notebook = colab_notebook(tiny, "https://course.example/handout")
    result = grade(as_bytes(fill(notebook, solution_sources(tiny))))
    assert (result.score, result.problems) == (result.points, ())


@pytest.mark.parametrize("address", ["", "handout", "ftp://course.example", "https://", "https://course.example/?x=1"])
def test_what_is_no_address_is_refused(tiny: Exercise, tmp_path: Path, address: str) -> None:  # noqa: F811
    with pytest.raises(UsageError, match="no address"):
        export_colab(tiny, tmp_path / "tiny.ipynb", address)
    assert not list(tmp_path.iterdir())
