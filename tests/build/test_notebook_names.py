"""A notebook's checks leave a student's names alone, and are left alone by them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from autograder.build import instructor_notebook
from autograder.build.files import write_files
from autograder.build.grader import Definition, looked_up, read_grader
from autograder.build.notebook_names import in_a_notebook, renamed
from autograder.build.releases import instructor_files
from autograder.errors import SourceError
from autograder.exercises import Exercise, all_exercises
from tests.build.alone import run_alone

NAMES = {"near": "_near", "LIMIT": "_LIMIT", "parts": "checking.parts"}
DOUBLE = """
HALVES = 2.0

def expect(x):
    return np.asarray(x, dtype=np.float64)

def assert_close(x):
    return expect(x) * HALVES

def double(x):
    return assert_close(x)
"""
SHIFT = """
def check(x, reference_both):
    return expect(x) + reference_both

def both(x, by):
    return check(x, by)

def shift(x, by):
    return both(x, by)
"""


def in_notebook(source: str) -> str:
    nothing = frozenset[str]()
    definition = Definition(1, source, nothing, nothing, nothing, nothing, picks=False)
    return renamed(Path("grader.py"), definition, NAMES).source


@pytest.mark.parametrize(
    ("written", "woven"),
    [
        ("LIMIT = near(3)", "_LIMIT = _near(3)"),
        ("def near(x):\n    return parts(x, near=LIMIT)", "def _near(x):\n    return checking.parts(x, near=_LIMIT)"),
        ("def f(near):\n    return near.LIMIT, parts", "def f(near):\n    return near.LIMIT, checking.parts"),
        ("def f(x, LIMIT=LIMIT):\n    return LIMIT", "def f(x, LIMIT=_LIMIT):\n    return LIMIT"),
        ("def f():\n    near = 1\n    return lambda: near", "def f():\n    near = 1\n    return lambda: near"),
        ("def f():\n    def near():\n        return LIMIT", "def f():\n    def near():\n        return _LIMIT"),
        ("def f(y):\n    return [near for near in y], near", "def f(y):\n    return [near for near in y], _near"),
        (
            "class near:\n    LIMIT = 3\n    def parts(self): ...",
            "class _near:\n    LIMIT = 3\n    def parts(self): ...",
        ),
        (
            "def f():\n    try: LIMIT\n    except KeyError as near: return near",
            "def f():\n    try: _LIMIT\n    except KeyError as near: return near",
        ),
        ("@parts\ndef f():\n    import near", "@checking.parts\ndef f():\n    import near"),
        ('def f(é):\n    return "é", near("near")', 'def f(é):\n    return "é", _near("near")'),
        (
            'def f():\n    return f"{near} of {LIMIT:{parts}}"',
            'def f():\n    return f"{_near} of {_LIMIT:{checking.parts}}"',
        ),
    ],
)
def test_a_name_is_replaced_where_it_means_the_modules(written: str, woven: str) -> None:
    assert in_notebook(written) == woven


def test_a_name_that_is_not_where_python_says_is_refused() -> None:
    with pytest.raises(SourceError, match="`near` cannot be replaced") as caught:
        in_notebook("def  near():\n    pass")
    assert caught.value.hint == "Write single spaces, as a formatter does."


@pytest.mark.parametrize("exercise", all_exercises(), ids=lambda exercise: exercise.name)
def test_no_name_of_a_grader_is_left_in_its_notebook(exercise: Exercise) -> None:
    before, after = read_grader(exercise.grader), in_a_notebook(read_grader(exercise.grader))
    ours = frozenset({"check", *before.tools}).union(*(one.binds for one in before.definitions))
    for one in (*after.definitions, *(check.definition for check in after.checks)):
        [node] = ast.parse(one.source).body
        assert not ours & looked_up(node), one.source
    assert [check.calls for check in after.checks] == [check.calls for check in before.checks]


def test_a_student_may_call_helpers_as_the_grader_does(
    tiny: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = instructor_notebook(tiny)
    for cell in notebook.cells:
        cell.source = {"double": DOUBLE, "shift": SHIFT}.get(cell.id, cell.source)
    write_files(tmp_path / "tiny", instructor_files(tiny))
    assert run_alone(notebook, tmp_path / "tiny", monkeypatch).count("✓") == 5
