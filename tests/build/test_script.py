"""A solution script that could not be built is refused, with the line to mend."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import jupytext  # type: ignore[import-untyped]  # ships no types
import pytest

from autograder.build.script import bound_names, read_script, rubric_of
from autograder.errors import SourceError
from autograder.exercises import Exercise, all_exercises
from tests.build.tiny import SOLUTION, write_course

ROOT = Path(__file__).parents[2]
BROKEN = {
    "an end is missing": ("    return doubled\n    # END SOLUTION\n", "    return doubled\n", "no `# END SOLUTION`"),
    "a begin is missing": ('    """\n    # BEGIN SOLUTION\n', '    """\n', "no `# BEGIN SOLUTION`"),
    "a begin is doubled": (
        "    # BEGIN SOLUTION\n    doubled",
        "    # BEGIN SOLUTION\n    # BEGIN SOLUTION\n    doubled",
        "no `# END SOLUTION`",
    ),
    "three hashes": ("    # BEGIN SOLUTION\n    doubled", "    ### BEGIN SOLUTION\n    doubled", "looks like a mark"),
    "a misspelt begin": ("    # BEGIN SOLUTION\n    moved", "    # BEGIN SOLUTON\n    moved", "looks like a mark"),
    "a misspelt end": ("moved\n    # END SOLUTION", "moved\n    # END SOLUTIONS", "looks like a mark"),
    "no space": ("    # BEGIN SOLUTION\n    moved", "    #BEGIN SOLUTION\n    moved", "looks like a mark"),
    "lower case": ("    # BEGIN SOLUTION\n    moved", "    # begin solution\n    moved", "looks like a mark"),
    "unlike columns": ("doubled\n    # END SOLUTION", "doubled\n# END SOLUTION", "indented unlike"),
    "marks in prose": (
        "Multiply every number by 2.",
        "The text between BEGIN SOLUTION and its end goes.",
        "says 'BEGIN SOLUTION'",
    ),
    "nbgrader's words": ("Multiply every number by 2.", "There are HIDDEN TESTS.", "says 'HIDDEN TESTS'"),
    "no function": ("import numpy as np\n", "# BEGIN SOLUTION\nz = 1\n# END SOLUTION\n", "outside every function"),
    "no docstring": ('    """x with `by` added to every element."""\n', "", "`shift` has no docstring"),
    "docstring hidden": (
        '    """x with `by` added to every element."""\n    # BEGIN SOLUTION\n',
        '    # BEGIN SOLUTION\n    """x with `by` added to every element."""\n',
        "`shift` has no docstring",
    ),
    "doubled name": ("def shift(x, by)", "def double(x, by)", "`double` is defined here and in the cell at line"),
    "mistyped tag": ('tags=["showcase"]', 'tags=["showcases"]', "Unknown tag 'showcases'"),
    "a solution to be skipped": (
        "# %%\ndef shift",
        '# %% tags=["showcase"]\ndef shift',
        "solution cell is tagged showcase",
    ),
    "a figure that leaves a name": ("SHADES = [", "shades = [", "sets `shades`"),
    "a rubric without its tag": ('# %% [markdown] tags=["written"]', "# %% [markdown]", "rubric do not match"),
    "a rubric without its end": ("# END RUBRIC -->\n", "", "rubric do not match"),
    "a question without rubric": (
        SOLUTION[SOLUTION.index("# <!-- BEGIN") :],
        "# Answer in one sentence.\n",
        "rubric do not match",
    ),
    "text before the first cell": ("# ---\n\n# %%", "# ---\n\nx = 1\n\n# %%", "stands in no cell"),
    "a raw cell": ("# %% [markdown]\n# ## Shifted", "# %% [raw]\n# ## Shifted", "opening cannot be read"),
    "a syntax error": ("import numpy as np\n", "import numpy as\n", "not valid Python"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_script_is_refused_for(case: str, tmp_path: Path) -> None:
    old, new, message = BROKEN[case]
    assert SOLUTION.count(old) == 1
    exercise = write_course(tmp_path, SOLUTION.replace(old, new))
    with pytest.raises(SourceError, match=message) as caught:
        read_script(exercise.solution)
    assert caught.value.file == exercise.solution
    assert caught.value.hint


def test_a_missing_end_is_reported_at_its_begin(tmp_path: Path) -> None:
    broken = SOLUTION.replace("    return doubled\n    # END SOLUTION\n", "    return doubled\n")
    with pytest.raises(SourceError) as caught:
        read_script(write_course(tmp_path, broken).solution)
    assert caught.value.line == SOLUTION[: SOLUTION.index("# BEGIN SOLUTION")].count("\n") + 1


def test_a_misspelt_mark_is_reported_at_its_own_line(tmp_path: Path) -> None:
    broken = SOLUTION.replace("moved\n    # END SOLUTION", "moved\n    # END SOLUTOIN")
    with pytest.raises(SourceError) as caught:
        read_script(write_course(tmp_path, broken).solution)
    assert caught.value.line == broken[: broken.index("# END SOLUTOIN")].count("\n") + 1
    assert caught.value.hint == "Write `# END SOLUTION`."


def test_cells_know_their_lines_and_names(tmp_path: Path) -> None:
    script = read_script(write_course(tmp_path).solution)
    lines = SOLUTION.splitlines()
    assert all(lines[cell.line - 1].startswith("# %%") for cell in script.cells)
    assert [cell.defines for cell in script.cells if cell.is_solution] == [("double",), ("shift",)]
    assert script.cells[2].binds == {"np"}


def test_a_rubric_is_parted_from_its_question(tmp_path: Path) -> None:
    question, rubric = rubric_of(read_script(write_course(tmp_path).solution).cells[-1])
    assert question == "## Your turn\n\nWhy does doubling keep zero in its place?"
    assert rubric.splitlines()[0] == "Two times zero is zero, so the origin is a fixed point."
    assert len(rubric.splitlines()) == 2


def test_text_behind_a_rubric_stays_public(tmp_path: Path) -> None:
    script = read_script(write_course(tmp_path, SOLUTION + "#\n# Two sentences are enough.\n").solution)
    assert rubric_of(script.cells[-1])[0].endswith("in its place?\n\nTwo sentences are enough.")


@pytest.mark.parametrize("exercise", all_exercises(ROOT), ids=lambda exercise: exercise.name)
def test_scripts_are_read_as_jupytext_reads_them(exercise: Exercise) -> None:
    ours, theirs = read_script(exercise.solution).cells, jupytext.read(exercise.solution).cells
    assert [(cell.kind, cell.source) for cell in ours] == [(cell.cell_type, cell.source) for cell in theirs]
    assert [list(cell.tags) for cell in ours] == [cell.metadata.get("tags", []) for cell in theirs]


def test_a_comment_that_asks_is_no_magic(tmp_path: Path) -> None:
    script = read_script(write_course(tmp_path, SOLUTION.replace("SHADES =", "# Why?\nSHADES =")).solution)
    assert script.cells[1].source.startswith("# Why?\n")


def test_importing_the_build_for_its_checks_is_quick() -> None:
    code = "import sys, autograder.build; print({'nbformat', 'jupytext', 'nbgrader'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_magics_in_a_cell_do_not_disturb(tmp_path: Path) -> None:
    script = read_script(
        write_course(tmp_path, SOLUTION.replace("SHADES =", "# %matplotlib inline\nSHADES =")).solution
    )
    assert script.cells[1].source.startswith("%matplotlib inline\n")
    assert script.cells[1].binds == {"SHADES"}


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        ("import numpy as np, os.path", {"np", "os"}),
        ("a, (b, *c) = 1, (2, 3)", {"a", "b", "c"}),
        ("table = [row for row in range(3)]", {"table"}),
        ("for i in range(3):\n    last = i", {"i", "last"}),
        ("with open('x') as file:\n    pass", {"file"}),
        ("def f(x):\n    y = x", {"f"}),
        ("grid[0] = size.width = 3", set()),
    ],
)
def test_bound_names(statement: str, names: set[str]) -> None:
    assert bound_names(ast.parse(statement)) == names
