"""An nbgrader course of one small assignment that is not ours, made by nbgrader's own GenerateAssignment."""

from __future__ import annotations

import copy
import json
import logging
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from nbgrader.api import Gradebook
from nbgrader.converters.generate_assignment import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from autograder.cells.results import Outcome
from autograder.cells.terms import Report
from autograder.reports.gradebook import default_url, open_gradebook

DOUBLE = "def double(x):\n    return np.asarray(x) * 2\n"
SHARE = "def share(n):\n    return n / 4\n"
HIDDEN = "### BEGIN HIDDEN TESTS\nassert np.allclose(double([1.5, 2]), [3, 4])\n### END HIDDEN TESTS"
TEST_DOUBLE = f"assert double(2) == 4\n{HIDDEN}"
TEST_SHARE = "earned = sum(share(n) == n / 4 for n in range(4))\nfloat(earned)"
Notebook = dict[str, Any]


def cell(kind: str, name: str, source: str, **flags: Any) -> Notebook:
    told = {"grade": False, "solution": False, "locked": False, "task": False, "grade_id": name, "schema_version": 3}
    extra = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {"cell_type": kind, "metadata": {"nbgrader": told | flags} if name else {}, "source": source, **extra}


def solved(source: str) -> str:
    first, _, rest = source.partition("\n")
    return f"{first}\n    ### BEGIN SOLUTION\n{rest}    ### END SOLUTION"


SOURCE: Notebook = {
    "nbformat": 4,
    "nbformat_minor": 4,
    "metadata": {"kernelspec": {"name": "python3", "language": "python", "display_name": "Python 3"}},
    "cells": [
        cell("markdown", "", "# Small"),
        cell("code", "setup", "import numpy as np", locked=True),
        cell("code", "double", solved(DOUBLE), solution=True),
        cell("code", "test_double", TEST_DOUBLE, grade=True, locked=True, points=2),
        cell("code", "share", solved(SHARE), solution=True),
        cell("code", "test_share", TEST_SHARE, grade=True, locked=True, points=4),
        cell("markdown", "essay", "YOUR ANSWER HERE", grade=True, solution=True, points=3),
    ],
}


class SmallCourse:
    """The course folder; `hand_in` fills in the release as a student would."""

    def __init__(self, root: Path) -> None:
        self.root, self.db_url = root, default_url(root)

    def make(self, changed: Callable[[Notebook], Notebook] = lambda source: source, header: str = "") -> None:
        source = self.root / "source" / "small"
        source.mkdir(parents=True, exist_ok=True)
        (source / "small.ipynb").write_text(json.dumps(changed(copy.deepcopy(SOURCE))))
        (source / "numbers.txt").write_text("1 2 3")
        lines = ["c = get_config()", "c.Execute.timeout = 2", f"c.IncludeHeaderFooter.header = {header!r}", ""]
        (self.root / "nbgrader_config.py").write_text("\n".join(lines))
        open_gradebook(self.db_url).close()
        config = Config({"IncludeHeaderFooter": {"header": header}})
        directory = CourseDirectory(root=str(self.root), assignment_id="small", config=config)
        log = logging.getLogger("tests.cells")
        log.setLevel(logging.ERROR)
        GenerateAssignment(coursedir=directory, config=config, log=log).start()
        for path in (self.root, source):
            path.chmod(0o755)

    @property
    def released(self) -> Notebook:
        return dict(json.loads((self.root / "release" / "small" / "small.ipynb").read_text()))

    def filled(self, **sources: str) -> Notebook:
        """The released notebook with these sources in its cells; the right answers where none is given."""
        notebook = self.released
        for name, source in {"double": DOUBLE, "share": SHARE, "essay": "Because.", **sources}.items():
            find(notebook, name)["source"] = source
        return notebook

    def hand_in(self, student: str, notebook: Notebook | bytes, name: str = "small.ipynb") -> Path:
        folder = self.root / "submitted" / student / "small"
        folder.mkdir(parents=True, exist_ok=True)
        content = notebook if isinstance(notebook, bytes) else json.dumps(notebook).encode()
        (folder / name).write_bytes(content)
        return folder

    def outcome(self, student: str) -> Outcome:
        path = self.root / "reports" / "small" / f"{student}.json"
        return msgspec.convert(json.loads(path.read_text()), Report).outcome

    def executed(self, student: str) -> Notebook:
        return dict(json.loads((self.root / "autograded" / student / "small" / "small.ipynb").read_text()))

    def rows(self, student: str) -> dict[str, tuple[float | None, bool]]:
        """Each graded cell's automatic score, and whether a human is asked for."""
        with Gradebook(self.db_url) as book:
            grades = book.find_submission("small", student).notebooks[0].grades
            return {grade.name: (grade.auto_score, grade.needs_manual_grade) for grade in grades}


def find(notebook: Notebook, name: str) -> Notebook:
    found: Notebook = next(one for one in notebook["cells"] if grade_id(one) == name)
    return found


def grade_id(one: Notebook) -> str:
    return str(one["metadata"].get("nbgrader", {}).get("grade_id", ""))


def inserted(notebook: Notebook, after: str, source: str) -> Notebook:
    """With a cell of the student's own behind another one."""
    place = notebook["cells"].index(find(notebook, after)) + 1
    notebook["cells"].insert(place, cell("code", "", source))
    return notebook


def doubled(notebook: Notebook, name: str) -> Notebook:
    """With a copy of a cell right behind it, as a slip of the fingers makes one."""
    place = notebook["cells"].index(find(notebook, name)) + 1
    notebook["cells"].insert(place, copy.deepcopy(find(notebook, name)))
    return notebook


def without(notebook: Notebook, *names: str) -> Notebook:
    notebook["cells"] = [one for one in notebook["cells"] if grade_id(one) not in names]
    return notebook


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> SmallCourse:
    """The course before anybody handed in; copy it, don't change it."""
    course = SmallCourse(tmp_path_factory.mktemp("template") / "course")
    course.make()
    return course


@pytest.fixture
def small(template: SmallCourse, tmp_path: Path) -> SmallCourse:
    """A course of the test's own."""
    shutil.copytree(template.root, tmp_path / "course")
    return SmallCourse(tmp_path / "course")


@pytest.fixture(autouse=True)
def _on_path(monkeypatch: pytest.MonkeyPatch) -> None:
    """nbgrader starts helper programs by their names."""
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
