"""A class of everything that can happen to a notebook: each gets what nbgrader's rules give, and nobody stops it."""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Callable

import nbformat
import pytest

from autograder.cells.executed import kept
from autograder.cells.grade import grade_cells
from autograder.cells.restore import Output
from autograder.cells.results import State
from tests.cells.conftest import DOUBLE, Notebook, SmallCourse, doubled, find, inserted, without

pytestmark = pytest.mark.filterwarnings("ignore")  # nbgrader's and its dependencies' own

LOUD = "import sys\ndef share(n):\n    print('careful', file=sys.stderr)\n    return n / 4\n"
FOUR = "def double(x):\n    return 4\n"  # right for what is seen of the test
NOTHING = "def share(n):\n    return 0\n"
WRONG = "def double(x):\n    return x\n"
FORGED = """
import ast, builtins
class Gone(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.Pass()
get_ipython().ast_transformers.append(Gone())
get_ipython().input_transformers_cleanup.append(lambda lines: ["2.0"])
builtins.sum = lambda x: 4
np.allclose = lambda *a, **k: True
np = type("Fake", (), {"allclose": np.allclose, "asarray": np.asarray})
"""


def tagged(notebook: Notebook, name: str) -> Notebook:
    find(notebook, name)["metadata"]["tags"] = ["skip-execution"]
    return notebook


def changed(notebook: Notebook, **sources: str) -> Notebook:
    for name, source in sources.items():
        find(notebook, name)["source"] = source
    return notebook


def relabelled(notebook: Notebook) -> Notebook:
    """The student's word on points and kinds."""
    told = find(notebook, "test_double")["metadata"]["nbgrader"]
    told.update(points=100, grade=False, solution=True, locked=False)
    find(notebook, "test_share")["cell_type"] = "markdown"
    return notebook


def windows(notebook: Notebook) -> bytes:
    for one in notebook["cells"]:
        one["source"] = "".join(one["source"]).replace("\n", "\r\n")
    return b"\xef\xbb\xbf" + json.dumps(notebook, indent=1).replace("\n", "\r\n").encode()


# Student: what was handed in -> the points of test_double (2) and test_share (4)
CLASS: dict[str, tuple[Callable[[SmallCourse], Notebook | bytes], tuple[float, float]]] = {
    "right": (lambda c: c.filled(), (2, 4)),
    "stub": (lambda c: c.released, (0, 0)),
    "wrong": (lambda c: c.filled(double=WRONG), (0, 4)),
    "partial": (lambda c: c.filled(share="def share(n):\n    return n / 4 if n < 3 else 0\n"), (2, 3)),
    "only_hidden_fails": (lambda c: c.filled(double=FOUR), (0, 4)),
    "raising": (lambda c: c.filled(double="def double(x):\n    raise KeyError('x')\n"), (0, 4)),
    "syntax": (lambda c: c.filled(double="def double(x:\n"), (0, 4)),
    "endless": (lambda c: c.filled(double="def double(x):\n    while True: pass\n"), (0, 4)),
    "deaf": (
        lambda c: c.filled(double="def double(x):\n    while True:\n        try: sleep(9)\n        except: pass\n"),
        (0, 4),
    ),
    "endless_cell": (lambda c: c.filled(double=f"{DOUBLE}\nwhile True: pass"), (2, 4)),
    "leaving": (lambda c: c.filled(double="def double(x):\n    import os; os._exit(0)\n"), (0, 4)),
    "leaving_cell": (lambda c: inserted(c.filled(), "double", "import os; os._exit(0)"), (2, 4)),
    "exiting": (lambda c: c.filled(double="def double(x):\n    raise SystemExit\n"), (0, 4)),
    "greedy": (lambda c: c.filled(double="def double(x):\n    return bytearray(8 << 30)\n"), (0, 4)),
    "warning": (lambda c: c.filled(share=LOUD), (2, 4)),
    "twice_test": (lambda c: doubled(c.filled(), "test_double"), (2, 4)),
    "twice_solution": (lambda c: changed(doubled(c.filled(), "double"), double=WRONG), (2, 4)),
    "deleted": (lambda c: without(c.filled(), "test_double"), (0, 4)),
    "skipped": (lambda c: tagged(c.filled(), "test_double"), (0, 4)),
    "skipped_setup": (lambda c: tagged(c.filled(), "setup"), (2, 4)),
    "edited_test": (lambda c: changed(c.filled(double=WRONG), test_double="pass", test_share="4.0"), (0, 4)),
    "relabelled": (lambda c: relabelled(c.filled()), (2, 4)),
    "forged_tools": (
        lambda c: inserted(c.filled(double=FOUR, share="def share(n):\n    return 0\n"), "setup", FORGED),
        (0, 1),
    ),
    "forged_result": (
        lambda c: c.filled(share="def share(n):\n    get_ipython().displayhook(4.0); print(4.0)\n"),
        (2, 0),
    ),
    "windows": (lambda c: windows(c.filled()), (2, 4)),
    "no_ids": (lambda c: without(c.filled(), "setup", "double", "test_double", "share", "test_share", "essay"), (0, 0)),
    "cut_off": (lambda c: json.dumps(c.filled()).encode()[:900], (0, 0)),
    "empty": (lambda c: b"", (0, 0)),
    "not_cells": (lambda c: b'{"cells": 7}', (0, 0)),
    "odd_cells": (lambda c: b'{"cells": [7, {}, {"cell_type": 3, "metadata": 4, "source": [5]}]}', (0, 0)),
}


@pytest.fixture(scope="module")
def graded(template: SmallCourse, tmp_path_factory: pytest.TempPathFactory) -> SmallCourse:
    """All of them, graded in one run."""
    root = tmp_path_factory.mktemp("class") / "course"
    shutil.copytree(template.root, root)
    course = SmallCourse(root)
    for student, (make, _) in CLASS.items():
        course.hand_in(student, make(course))
    course.hand_in("renamed", course.filled(), "small (1).ipynb")
    helped = course.hand_in("helped", inserted(course.filled(double="from helper import double"), "double", READING))
    (helped / "helper.py").write_text("def double(x):\n    import numpy as np\n    return np.asarray(x) * 2\n")
    (helped / "numbers.txt").write_text("mine")
    (helped / "secret").symlink_to("/etc/passwd")
    (course.hand_in("nothing", b"x", "notes.txt") / "small").mkdir()
    linked = course.root / "submitted" / "linked"
    linked.mkdir()
    (linked / "small").symlink_to(course.root / "submitted" / "right" / "small")
    assert not grade_cells(course.root, ["small"])
    return course


READING = "print(open('numbers.txt').read())\nprint(__import__('os').path.exists('secret'))"


@pytest.mark.parametrize("student", CLASS)
def test_each_gets_what_the_tests_give(graded: SmallCourse, student: str) -> None:
    expected = CLASS[student][1]
    rows = graded.rows(student)
    assert (rows["test_double"], rows["test_share"]) == ((expected[0], False), (expected[1], False))


@pytest.mark.parametrize("student", CLASS)
def test_every_executed_notebook_is_one_that_nbgrader_reads(graded: SmallCourse, student: str) -> None:
    notebook = nbformat.reads(json.dumps(graded.executed(student)), as_version=4)
    nbformat.validate(notebook)
    found = {one.metadata.nbgrader.grade_id for one in notebook.cells if "nbgrader" in one.metadata}
    assert {"test_double", "test_share", "essay"} <= found


def test_written_answers_are_left_to_a_human_and_missing_ones_are_not(graded: SmallCourse) -> None:
    assert graded.rows("right")["essay"] == (None, True)
    assert graded.rows("stub")["essay"] == (0.0, False)
    assert [graded.outcome(one).points for one in ("right", "stub", "wrong")] == [6, 6, 6], "those of the tests"
    assert graded.outcome("stub").unanswered == (("small", "double"), ("small", "share"), ("small", "essay"))


def test_what_became_of_a_test_is_said(graded: SmallCourse) -> None:
    states = {s: next(c for c in graded.outcome(s).cells if c.name == "test_double") for s in CLASS}
    assert states["endless"].state is states["deaf"].state is State.timed_out
    assert states["leaving"].state is State.crashed
    assert states["deleted"].state is states["skipped"].state is State.missing
    assert "KeyError: 'x'" in states["raising"].message
    assert "MemoryError" in states["greedy"].message


def test_hidden_tests_and_outputs_stand_in_the_executed_notebook(graded: SmallCourse) -> None:
    test = find(graded.executed("only_hidden_fails"), "test_double")
    assert "HIDDEN" in test["source"]
    assert [output["ename"] for output in test["outputs"]] == ["AssertionError"]
    assert "np.allclose" in "".join(test["outputs"][0]["traceback"])
    result = find(graded.executed("partial"), "test_share")["outputs"]
    assert [output["data"] for output in result] == [{"text/plain": "3.0"}]
    streams = find(graded.executed("warning"), "test_share")["outputs"]
    assert (streams[0]["name"], streams[0]["text"][:8]) == ("stderr", "careful\n")


def test_a_copied_cell_is_named_and_the_last_copy_counts(graded: SmallCourse) -> None:
    (problem,) = graded.outcome("twice_test").problems
    assert "`test_double`" in problem.message
    assert problem.where == "cell 4"


def test_files_beside_the_notebook_are_there_and_the_courses_own_win(graded: SmallCourse) -> None:
    rows = graded.rows("helped")
    assert rows["test_double"] == (2.0, False)
    outputs = [one["outputs"] for one in graded.executed("helped")["cells"] if one["source"] == READING]
    assert outputs[0][0]["text"] == "1 2 3\nFalse\n"
    folder = graded.root / "autograded" / "helped" / "small"
    assert {path.name for path in folder.iterdir()} == {"small.ipynb", "helper.py", "numbers.txt"}
    assert (folder / "numbers.txt").read_text() == "1 2 3"


def test_another_name_is_taken_where_it_is_clear_and_said_where_not(graded: SmallCourse) -> None:
    assert graded.rows("renamed")["test_share"] == (4.0, False)
    assert "small (1).ipynb" in graded.outcome("renamed").problems[0].message
    for student in ("nothing", "linked"):
        assert not (graded.root / "autograded" / student).exists()


def test_a_changed_file_is_graded_again_and_no_other(graded: SmallCourse) -> None:
    report = graded.root / "reports" / "small"
    stamps = {name: (report / f"{name}.json").stat().st_mtime_ns for name in ("right", "wrong")}
    graded.hand_in("wrong", graded.filled(double=WRONG, share="share = 1"))
    grade_cells(graded.root, ["small"], students=["right", "wrong"])
    assert graded.rows("wrong")["test_share"] == (0.0, False)
    assert (report / "right.json").stat().st_mtime_ns == stamps["right"]
    assert (report / "wrong.json").stat().st_mtime_ns > stamps["wrong"]


def test_standard_error_costs_a_test_only_where_that_is_asked_for(
    graded: SmallCourse, capsys: pytest.CaptureFixture[str]
) -> None:
    grade_cells(graded.root, ["small"], students=["warning"], stderr_fails=True, as_json=True)
    told = json.loads(capsys.readouterr().out)
    assert {one["name"]: one["score"] for one in told["submissions"][0]["cells"]} == {
        "test_double": 2.0,
        "test_share": 0.0,
        "essay": None,
    }
    assert "deceive" in told["notice"]


def test_what_a_student_wrote_is_no_program_in_formgrader(small: SmallCourse) -> None:
    notebook = small.filled(essay="<script>alert(1)</script>")
    picture = {"a.png": {"image/png": "iVBORw0KGgo=", "image/svg+xml": "<svg onload='alert(2)'/>"}}
    notebook["cells"] += [
        {"cell_type": "raw", "metadata": {"tags": ['"><script>', "mine"]}, "source": "<img src=x onerror='alert(3)'>"},
        {"cell_type": "markdown", "metadata": {}, "source": "It *is* ![so](attachment:a.png)", "attachments": picture},
    ]
    small.hand_in("eve", notebook)
    assert grade_cells(small.root)
    essay, raw, words = small.executed("eve")["cells"][-3:]
    assert essay["source"] == "```\n<script>alert(1)</script>\n```"
    assert raw["source"].startswith("&lt;img")
    assert raw["metadata"]["tags"] == ["mine"]
    assert words["source"] == "It *is* ![so](attachment:a.png)"
    assert words["attachments"] == {"a.png": {"image/png": "iVBORw0KGgo="}}


def test_a_displayed_picture_is_kept_and_what_poses_as_one_is_not() -> None:
    dot = base64.encodebytes(b"\x89PNG\r\n\x1a\n" + bytes(80)).decode()  # with line ends, as some libraries write it
    posing = base64.b64encode(b"<svg onload='alert(4)'/>").decode()
    assert kept(Output("display", {"image/png": dot, "text/plain": "a dot"})) == {
        "image/png": dot,
        "text/plain": "a dot",
    }
    assert kept(Output("display", {"image/png": posing, "text/html": "<script>", "text/plain": "x"})) == {
        "text/plain": "x"
    }
