"""Courses as instructors write them: what their tests use beside plain functions, and what they configure."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from autograder.cells.course import open_course
from autograder.cells.grade import grade_cells
from autograder.cells.inside import number_of
from autograder.cells.terms import limits_of
from tests.cells.conftest import DOUBLE, SOURCE, Notebook, SmallCourse, cell, find, inserted, without

pytestmark = pytest.mark.filterwarnings("ignore")  # nbgrader's and its dependencies' own

HALF = "async def half():\n    return 0.5"
NOISY = "def noisy():\n    print('a line for debugging\\n' * 100_000)\n    return 1"
DATABASE = """
import sqlite3
connection = sqlite3.connect("course.db")
connection.execute("insert into numbers values (3)")
connection.commit()
own = sqlite3.connect("own.db")
own.execute("create table own (number)")
own.commit()
"""
LOADER = """
import torch
from torch.utils.data import DataLoader
def total():
    return sum(int(batch.sum()) for batch in DataLoader(torch.arange(8), batch_size=3, num_workers=2))
"""
# A test's source, its points and what it earns after the answer above it
TESTS = {
    "await": (HALF, "assert await half() == 0.5\nawait half()", 2, 0.5),
    "word": ("def one():\n    return 1", "# not async\none()", 2, 1),
    "wrong_await": (HALF, "assert await half() == 1", 2, 0),
    "noisy": (NOISY, "noisy()", 3, 1),
    "numpy": ("import numpy as np\nright = [True, True, False, False]", "np.mean(right) * 3", 3, 1.5),
    "annotations": ("one = 1", "def f(x: int): ...\nassert f.__annotations__ == {'x': int}", 1, 1),
    "database": (DATABASE, "assert connection.execute('select sum(number) from numbers').fetchone() == (6,)", 1, 1),
    "over": (
        "open('numbers.txt', 'a').write(' 4')\nopen('more/words.txt', 'w').write('b')",
        "assert [open(name).read() for name in ('numbers.txt', 'more/words.txt')] == ['1 2 3 4', 'b']",
        1,
        1,
    ),
    "script": ("%matplotlib inline", "import matplotlib.pyplot as plt\nassert plt.get_fignums() == []", 1, 1),
    "ran": ("%run script.py", "assert from_script == 5", 1, 1),
    "figure": ("def draw():\n    plt.figure()", "draw()\nassert plt.get_fignums()", 1, 1),
    "closed": ("one = 1", "assert plt.get_fignums() == []", 1, 1),
    "loader": (LOADER, "assert total() == 28\nassert total() == 28", 1, 1),
    "left_out": ("one = 1", "raise SystemError", 1, 1),
}


def written(notebook: Notebook) -> Notebook:
    """With all of these, and prose that a student's cell may not hold."""
    notebook["cells"] += [cell("markdown", "", "<div class='alert'>![so](figures/so.png)</div>")]
    for name, (answer, source, points, _) in TESTS.items():
        test = cell("code", f"test_{name}", source, grade=True, locked=True, points=points)
        if name == "left_out":
            test["metadata"]["tags"] = ["skip-execution"]
        notebook["cells"] += [cell("code", name, answer, solution=True), test]
    return notebook


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> SmallCourse:
    course = SmallCourse(tmp_path_factory.mktemp("courses") / "course")
    source = course.root / "source" / "small"
    (source / "more").mkdir(parents=True)
    (source / "more" / "words.txt").write_text("a")
    (source / "script.py").write_text("from_script = 5\n")
    with sqlite3.connect(source / "course.db") as connection:
        connection.execute("create table numbers (number)")
        connection.executemany("insert into numbers values (?)", [(1,), (2,)])
    course.make(written)
    answers = {name: answer for name, (answer, *_) in TESTS.items()}
    course.hand_in("ada", course.filled(**answers))
    course.hand_in("deleting", without(course.filled(**answers), "essay", "test_double"))
    assert grade_cells(course.root, ["small"])
    return course


@pytest.mark.parametrize("name", TESTS)
def test_each_earns_what_it_says(graded: SmallCourse, name: str) -> None:
    assert graded.rows("ada")[f"test_{name}"] == (TESTS[name][3], False)


def test_a_figure_stands_below_the_test_that_drew_it(graded: SmallCourse) -> None:
    shown = find(graded.executed("ada"), "test_figure")["outputs"]
    assert [output["output_type"] for output in shown] == ["display_data"]


def test_the_instructors_prose_is_shown_as_it_is(graded: SmallCourse) -> None:
    sources = [one["source"] for one in graded.executed("ada")["cells"] if one["cell_type"] == "markdown"]
    assert "<div class='alert'>![so](figures/so.png)</div>" in sources


def test_a_deleted_question_is_a_humans_and_a_deleted_test_earns_nothing(graded: SmallCourse) -> None:
    assert graded.rows("deleting")["essay"] == (None, True)
    assert graded.rows("deleting")["test_double"] == (0.0, False)
    assert ("small", "essay") not in graded.outcome("deleting").unanswered


def test_the_courses_own_files_stay_as_they_are(graded: SmallCourse) -> None:
    assert (graded.root / "source" / "small" / "numbers.txt").read_text() == "1 2 3"
    assert (graded.root / "autograded" / "ada" / "small" / "more" / "words.txt").read_text() == "a"


def test_a_deleted_test_is_run_where_the_course_puts_it_back(small: SmallCourse) -> None:
    configure(small, ["c.OverwriteCells.add_missing_cells = True"])
    small.hand_in("ada", without(small.filled(), "test_double"))
    assert grade_cells(small.root)
    assert small.rows("ada")["test_double"] == (2.0, False)


@pytest.mark.parametrize(("line", "earned"), [("c.ExecutePreprocessor.timeout = 1", 0.0), ("", 4.0)])
def test_the_time_for_a_cell_may_be_set_for_nbconvert(small: SmallCourse, line: str, earned: float) -> None:
    (small.root / "nbgrader_config.py").write_text(f"c = get_config()\n{line}\n")
    slow = "def share(n):\n    import time\n    time.sleep(0.4)\n    return n / 4\n"
    small.hand_in("ada", small.filled(share=slow))
    assert grade_cells(small.root)
    assert small.rows("ada")["test_share"] == (earned, False)


def test_a_test_of_the_courses_header_is_none_that_was_changed(tmp_path: Path) -> None:
    course = SmallCourse(tmp_path / "course")
    course.root.mkdir()
    header = cell("code", "test_header", "assert True", grade=True, locked=True, points=1)
    book: dict[str, Any] = {"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [header]}
    (course.root / "header.ipynb").write_text(json.dumps(book))
    course.make(header=str(course.root / "header.ipynb"))
    course.hand_in("ada", course.filled())
    assert grade_cells(course.root)
    assert course.rows("ada")["test_header"] == (1.0, False)


@pytest.mark.parametrize(("value", "text"), [(1.5, "1.5"), (2, "2.0"), (True, ""), ("1", ""), ([1], "")])
def test_only_a_number_is_one(value: object, text: str) -> None:
    assert number_of(value) == text


def test_a_notebook_finds_what_the_one_before_it_wrote(tmp_path: Path) -> None:
    """In the order of their names; over the course's own file, and in a folder of its own."""
    course = SmallCourse(tmp_path / "course")
    (course.root / "source" / "small").mkdir(parents=True)
    (course.root / "source" / "small" / "first.ipynb").write_text(json.dumps(SOURCE))
    course.make()
    writes = "import os\nos.mkdir('made')\nopen('made/empty.txt', 'w').close()\nopen('numbers.txt', 'w').write('4')\n"
    reads = "import os\nassert open('numbers.txt').read() == '4' and os.listdir('made') == ['empty.txt']\n"
    course.hand_in("ada", course.filled(double=writes + DOUBLE), "first.ipynb")
    course.hand_in("ada", course.filled(double=reads + DOUBLE), "small.ipynb")
    course.hand_in("bob", course.filled(double=reads + DOUBLE), "small.ipynb")
    assert grade_cells(course.root)
    with Gradebook(course.db_url) as book:
        scores = {name: book.find_submission("small", name).score for name in ("ada", "bob")}
    assert scores == {"ada": 12, "bob": 4}, "and what one student wrote, no other finds"
    assert (course.root / "autograded" / "ada" / "small" / "numbers.txt").read_text() == "1 2 3"


def test_what_the_first_cell_writes_is_found_where_the_course_has_no_files(tmp_path: Path) -> None:
    course = SmallCourse(tmp_path / "course")
    (course.root / "source" / "small").mkdir(parents=True)
    (course.root / "source" / "small" / "first.ipynb").write_text(json.dumps(SOURCE))
    course.make()
    (course.root / "source" / "small" / "numbers.txt").unlink()
    course.hand_in("ada", inserted(course.filled(), "setup", "open('made.txt', 'w').close()"), "first.ipynb")
    course.hand_in("ada", course.filled(double="open('made.txt').close()\n" + DOUBLE), "small.ipynb")
    assert grade_cells(course.root)
    with Gradebook(course.db_url) as book:
        assert book.find_submission("small", "ada").score == 12


def test_a_course_that_a_group_grades_is_for_the_group_to_write(small: SmallCourse) -> None:
    configure(small, ["c.CourseDirectory.groupshared = True"])
    small.hand_in("ada", small.filled())
    assert grade_cells(small.root)
    folder = small.root / "autograded" / "ada" / "small"
    assert (folder / "small.ipynb").stat().st_mode & 0o777 == 0o664
    assert all(path.stat().st_mode & 0o2770 == 0o2770 for path in (folder, folder.parent, folder.parent.parent))


@pytest.mark.parametrize(("timeout", "cell", "whole"), [("30", 30, 600), ("1200", 1200, 12_000), ("None", 600, 6000)])
def test_a_notebook_has_the_time_of_ten_long_cells(small: SmallCourse, timeout: str, cell: float, whole: float) -> None:
    (small.root / "nbgrader_config.py").write_text(f"c = get_config()\nc.Execute.timeout = {timeout}\n")
    limits = limits_of(open_course(small.root))
    assert (limits.cell_seconds, limits.submission_seconds) == (cell, whole)


def configure(course: SmallCourse, lines: Iterable[str]) -> None:
    with (course.root / "nbgrader_config.py").open("a") as config:
        config.writelines(f"{line}\n" for line in lines)
