"""The instructor notebook: where each check goes, what each cell is called, what nbgrader reads of it."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbgrader.nbgraderformat import MetadataValidator  # type: ignore[import-untyped]  # ships no types

from autograder.build import checks, instructor_notebook
from autograder.errors import SourceError
from autograder.exercises import Exercise
from tests.build.tiny import GRADER, SOLUTION, write_course


def names(exercise: Exercise) -> list[str]:
    return [cell.id for cell in instructor_notebook(exercise).cells]


def sources(exercise: Exercise) -> dict[str, str]:
    return {cell.id: cell.source for cell in instructor_notebook(exercise).cells}


def marks(exercise: Exercise, name: str) -> dict[str, object]:
    found = [cell.metadata.get("nbgrader") for cell in instructor_notebook(exercise).cells if cell.id == name]
    return dict(found[0])


def test_a_check_stands_behind_the_last_cell_that_it_uses(tiny: Exercise) -> None:
    assert names(tiny) == [
        "tiny",
        "tiny-figure",
        "tiny-code",
        "checking",
        "twice",
        "double",
        "test_double_by_hand",
        "test_double_of_halves",
        "shifted",
        "shift",
        "test_shift_by_hand",
        "test_both_together",
        "test_types",
        "your-turn",
        "your-turn-answer",
    ]


def test_names_stay_when_something_is_put_above(tiny: Exercise, tmp_path: Path) -> None:
    added = SOLUTION.replace("# %%\nimport numpy", "# %% [markdown]\n# ## New\n\n# %%\nprint()\n\n# %%\nimport numpy")
    before, after = names(tiny), names(write_course(tmp_path / "other", added))
    assert set(before) - set(after) == {"tiny-code"}  # it has moved below another heading


def test_cells_of_one_kind_below_one_heading_are_numbered(tmp_path: Path) -> None:
    more = SOLUTION.replace("# ## Shifted\n", "# ## Shifted\n\n# %% [markdown]\n# One.\n\n# %% [markdown]\n# Two.\n")
    assert {"shifted-text", "shifted-text-2"} <= set(names(write_course(tmp_path, more)))


def test_headings_in_any_language_give_names(tmp_path: Path) -> None:
    assert "uberblick-uber-alles" in names(
        write_course(tmp_path, SOLUTION.replace("## Twice", "## Überblick über alles"))
    )


def test_the_notebook_is_valid_for_jupyter_and_nbgrader(tiny: Exercise) -> None:
    notebook = instructor_notebook(tiny)
    nbformat.validate(notebook)
    MetadataValidator().validate_nb(notebook)


def test_nbgrader_reads_exactly_these_marks(tiny: Exercise) -> None:
    base = {"grade": False, "solution": False, "locked": True, "task": False, "schema_version": 3}
    assert marks(tiny, "twice") == {**base, "grade_id": "twice"}
    assert marks(tiny, "double") == {**base, "solution": True, "locked": False, "grade_id": "double"}
    assert marks(tiny, "test_types") == {**base, "grade": True, "points": 1, "grade_id": "test_types"}
    assert marks(tiny, "your-turn") == {**base, "task": True, "points": 0, "grade_id": "your-turn"}


def test_tags_stay_on_their_cells(tiny: Exercise) -> None:
    tagged = {cell.id: cell.metadata.tags for cell in instructor_notebook(tiny).cells if "tags" in cell.metadata}
    checked = {check.name: ["raises-exception"] for check in checks(tiny)}
    assert tagged == {"tiny-figure": ["showcase", "raises-exception"], "your-turn": ["written"], **checked}


def test_a_visible_check_shows_itself_its_call_and_the_helpers_that_are_its_own(tmp_path: Path) -> None:
    used_once = GRADER.replace("    expect(submission.shift", "    assert_close(submission.shift")
    source = sources(write_course(tmp_path, grader=used_once))["test_double_by_hand"]
    assert source.startswith("def _expect(actual, expected):\n")
    assert source.endswith(
        "    _expect(submission.double(np.array([1, 2])), [2, 4])\n\n\ntest_double_by_hand(checking.submission)"
    )


def test_what_several_visible_checks_need_stands_once_in_the_folded_cell_of_the_tools(tiny: Exercise) -> None:
    found = {name: source.count("def _expect(") for name, source in sources(tiny).items() if "def _expect(" in source}
    assert found == {"checking": 1}
    tools = next(cell for cell in instructor_notebook(tiny).cells if cell.id == "checking")
    assert tools.metadata["jupyter"] == {"source_hidden": True}


def test_a_hidden_check_brings_all_that_it_needs(tmp_path: Path) -> None:
    alone = 'assert_close(submission.double(HALVES), np.array([1.0, 3.0, -5.0]), "The result")'
    exercise = write_course(
        tmp_path, grader=GRADER.replace(alone, "expect(submission.double(HALVES), [1.0, 3.0, -5.0])")
    )
    assert "def _expect(" in sources(exercise)["test_double_of_halves"]


def test_a_hidden_check_stands_whole_between_its_marks(tiny: Exercise) -> None:
    first, title, second, *rest, last = sources(tiny)["test_both_together"].split("\n")
    assert first == "# A hidden check, worth 3 points, runs here when your work is graded:"
    assert title.startswith("# ")
    assert (second, last) == ("# BEGIN HIDDEN TESTS", "# END HIDDEN TESTS")
    assert rest[-1] == "test_both_together(checking.submission)"


def test_prose_says_what_the_checks_are_worth_now(tmp_path: Path) -> None:
    said = "# Below are checks, worth 20 points.\n\n# %% [markdown]\n# A car worth 900 points."
    added = SOLUTION.replace("# ## Shifted\n", f"# ## Shifted\n\n# %% [markdown]\n{said}\n")
    exercise = write_course(tmp_path, added)
    points = sum(check.points for check in checks(exercise))
    assert sources(exercise)["shifted-text"] == f"Below are checks, worth {points} points."
    assert sources(exercise)["shifted-text-2"] == "A car worth 900 points."


def test_one_point_is_no_plural(tiny: Exercise) -> None:
    assert "worth 1 point, runs" in sources(tiny)["test_types"]


def test_the_tools_are_imported_once_with_what_the_notebook_lacks(tiny: Exercise) -> None:
    lines = sources(tiny)["checking"].splitlines()
    assert lines[1:3] == ["import math", "import checking"]


def test_without_an_imports_cell_the_tools_come_before_the_first_solution(tmp_path: Path) -> None:
    exercise = write_course(tmp_path, SOLUTION.replace("# %%\nimport numpy as np\n", ""))
    found = names(exercise)
    assert found.index("checking") == found.index("double") - 1
    assert "import numpy as np" in sources(exercise)["checking"].splitlines()


def test_the_rubric_goes_into_the_mark_scheme(tiny: Exercise) -> None:
    question, scheme = sources(tiny)["your-turn"].split("<!-- BEGIN MARK SCHEME -->")
    assert question == "## Your turn\n\nWhy does doubling keep zero in its place?\n"
    assert "the origin is a fixed point" in scheme


def test_a_check_of_an_unknown_function_is_refused(tmp_path: Path) -> None:
    exercise = write_course(tmp_path, grader=GRADER.replace("submission.double(HALVES)", "submission.doubel(HALVES)"))
    with pytest.raises(SourceError, match="`submission.doubel`, which tiny.py does not define") as caught:
        instructor_notebook(exercise)
    assert caught.value.line == GRADER[: GRADER.index("@check(points=1, hidden=True)")].count("\n") + 1
    assert caught.value.hint == "Name one of: double, shift."


def test_a_check_of_nothing_is_refused(tmp_path: Path) -> None:
    exercise = write_course(tmp_path, grader=GRADER.replace("submission.double(HALVES)", "HALVES"))
    with pytest.raises(SourceError, match="`test_double_of_halves` uses no function that students write"):
        instructor_notebook(exercise)


@pytest.mark.parametrize("name", ["double", "SHADES", "np"])
def test_a_helper_must_not_overwrite_a_name_of_the_notebook(tmp_path: Path, name: str) -> None:
    exercise = write_course(tmp_path, grader=GRADER.replace("HALVES", name).replace("import numpy as np", ""))
    with pytest.raises(SourceError, match=f"`{name}` is a name of the notebook's too"):
        instructor_notebook(exercise)
