"""A course's submitted/ becomes scores, rows and autograded/; what is odd is named, and a human's marks stay."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.build import as_bytes, fill, released, solution_sources
from autograder.cli.grade import grade_paths
from autograder.exercises import Exercise
from autograder.nbcourse import executed
from tests.nbcourse.conftest import Class, code, copied, rows, text

pytestmark = pytest.mark.filterwarnings("ignore")  # nbgrader's and its dependencies' own

ODD_NAME = "=1+1,<b>"
PICTURE = {"image/png": "iVBORw0KGgo="}
SQUARED = "def double(x):\n    return x ** 2\n"


@pytest.fixture(scope="module")
def guests(laid_out: Class, tmp_path_factory: pytest.TempPathFactory) -> Class:
    """The class with those who hand in something odd, each under a name of their own; graded once, to be looked at."""
    one = copied(laid_out, tmp_path_factory.mktemp("guests") / "course")
    figure = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()"
    more = ["print(1)\ndouble(4).tolist()", figure, "1 / 0", "import os; os._exit(1)", "print(2)"]
    one.hand_in("printing", *map(code, more))
    hand_in_changed(one)
    hand_in_bare(one)
    folder = one.hand_in("script")
    (folder / "tiny.ipynb").unlink()
    (folder / "tiny.py").write_text("import numpy as np\n# %%\ndef double(x):\n    return x * 2.0\n")
    hand_in_files(one)
    one.hand_in(ODD_NAME)
    one.hand_in("words", text("Because $a<b$ ![it](attachment:a.png)", attachments={"a.png": PICTURE}))
    one.grade()
    return one


def hand_in_changed(one: Class) -> None:
    """Our cells, made something else in every way."""
    notebook = fill(released(one.exercise), solution_sources(one.exercise))
    cells = {cell["metadata"].get("nbgrader", {}).get("grade_id"): cell for cell in notebook["cells"]}
    cells["test_types"]["source"] = "assert True"
    cells["test_types"]["metadata"]["nbgrader"]["points"] = 100
    cells["tiny-code"]["source"] = "import numpy as np  # mine"
    cells["test_shift_by_hand"]["cell_type"] = "raw"
    cells["twice"]["source"] = "<script>alert(1)</script>"
    notebook["cells"].remove(cells["test_both_together"])
    notebook["cells"].append({**cells["double"], "id": "copy"})
    one.hand_in_bytes("changed", as_bytes(notebook))


def hand_in_bare(one: Class) -> None:
    """As an editor saves it that keeps no metadata."""
    notebook = fill(released(one.exercise), solution_sources(one.exercise))
    for number, cell in enumerate(notebook["cells"]):
        cell["metadata"], cell["id"] = {"vscode": {"languageId": "python"}}, f"x{number}"
    one.hand_in_bytes("bare", as_bytes(notebook))


def hand_in_files(one: Class) -> None:
    secret = one.folder.parent / "secret"
    secret.write_text("an instructor's")
    folder = one.hand_in("files")
    (folder / "data").mkdir()
    (folder / "data" / "mine.csv").write_text("1,2")
    (folder / "checking.py").write_text("broken(")
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "x.pyc").write_text("")
    (folder / "link.txt").symlink_to(secret)
    (folder / "linked").symlink_to(one.folder.parent)
    os.mkfifo(folder / "pipe")


def outputs(cell: Any) -> list[str]:
    """What each output says."""
    return [out.get("text") or out.get("evalue") or out.data["text/plain"] for out in cell.outputs]


# --- what comes out ------------------------------------------------------------------------


def test_scores_reach_the_gradebook(laid_out: Class) -> None:
    assert laid_out.scores() == {"ada": 8, "bob": 1, "empty": 0, "stub": 0}


def test_check_cells_say_what_became_of_the_check(laid_out: Class) -> None:
    cells = laid_out.cells("bob")
    assert outputs(cells["test_shift_by_hand"]) == ["✓ Every element moves by the same amount. (1 point)\n"]
    [failed] = cells["test_double_by_hand"].outputs
    assert (failed.output_type, failed.ename) == ("error", "Failed")
    assert "1 of 2 values differ" in failed.evalue
    assert failed.traceback[-1] == "Twice, not squared.", "the mistake's hint"
    assert "`double` is still to be written." in outputs(laid_out.cells("stub")["test_double_by_hand"])


def test_no_hidden_check_is_where_feedback_pages_are_made_from(laid_out: Class) -> None:
    for path in (laid_out.folder / "autograded").rglob("*"):
        assert not path.is_file() or b"reference_both" not in path.read_bytes()


def test_a_file_that_is_no_notebook_is_shown_with_the_reason(laid_out: Class) -> None:
    first, *checks, task = laid_out.autograded("empty").cells
    assert "The file is empty." in first.source
    assert len(checks) == 5
    assert task.metadata.nbgrader.grade_id == "your-turn"


def test_a_students_cells_are_shown_with_what_they_put_out(guests: Class) -> None:
    path = guests.folder / "autograded" / "printing" / "tiny" / "tiny.ipynb"
    nbformat.validate(json.loads(path.read_text()))
    printed, plotted, raised, ended, after = guests.autograded("printing").cells[-5:]
    assert outputs(printed) == ["1\n", "8.0"]
    assert plotted.outputs[-1].data["image/png"].startswith("iVBOR")
    assert raised.outputs[0].traceback == ["  cell 18, line 1: 1 / 0", "ZeroDivisionError: division by zero"]
    assert "your code ended the process" in outputs(ended)[0]
    assert outputs(after) == ["2\n"], "the others are run again without it"


def test_figures_of_ours_are_run_on_request(one: Class) -> None:
    assert one.cells("ada")["tiny-figure"].outputs == []
    one.grade(showcase=True)
    assert outputs(one.cells("ada")["tiny-figure"]) == ["3 shades\n"]


def test_our_cells_come_back_whatever_a_student_made_of_them(guests: Class) -> None:
    changed, ada = guests.autograded("changed").cells, guests.autograded("ada").cells
    assert [(cell.cell_type, cell.source) for cell in changed if cell.metadata.get("nbgrader", {}).get("grade")] == [
        (cell.cell_type, cell.source) for cell in ada if cell.metadata.get("nbgrader", {}).get("grade")
    ]
    assert guests.cells("changed")["twice"].source == guests.cells("ada")["twice"].source
    assert guests.cells("changed")["test_types"].metadata.nbgrader.points == 1
    assert [cell.id for cell in changed][-1] == "double", "the last copy counts"
    assert len({cell.id for cell in changed}) == len(changed)
    assert guests.scores()["changed"] == 8


def test_a_notebook_that_lost_its_metadata_is_known_by_its_text(guests: Class) -> None:
    bare, ada = guests.autograded("bare").cells, guests.autograded("ada").cells
    assert [cell.get("metadata", {}).get("nbgrader") for cell in bare] == [
        cell.metadata.get("nbgrader") for cell in ada
    ]


def test_a_script_is_shown_as_a_notebook(guests: Class) -> None:
    assert guests.cells("script")["double"].source.startswith("def double")
    assert guests.scores()["script"] == 3


def test_other_files_are_copied_as_nbgrader_copies_them(guests: Class) -> None:
    made = guests.folder / "autograded" / "files" / "tiny"
    names = {str(path.relative_to(made)) for path in made.rglob("*") if path.is_file()}
    assert names == {"tiny.ipynb", "checking.py", "requirements.txt", "data/mine.csv"}
    assert "def check(" in (made / "checking.py").read_text()
    assert (made / "tiny.ipynb").stat().st_mode & 0o777 == 0o444


def test_names_are_no_paths(guests: Class) -> None:
    [odd] = {name for name in guests.scores() if not name.isalpha()}
    assert (guests.folder / "autograded" / odd / "tiny" / "tiny.ipynb").is_file()
    assert "," not in odd
    assert "<" not in odd


def test_an_answer_in_words_is_kept_with_its_picture(guests: Class) -> None:
    last = guests.autograded("words").cells[-1]
    assert last.source == "Because $a<b$ ![it](attachment:a.png)"
    assert last.attachments == {"a.png": PICTURE}


def test_a_source_changed_by_hand_in_its_prose_is_graded(one: Class, tiny: Exercise) -> None:
    path = one.folder / "source" / "tiny" / "tiny.ipynb"
    notebook = json.loads(path.read_text())
    notebook["cells"][0]["source"] = ["# My own title"]
    path.write_text(json.dumps(notebook))
    one.grade()
    assert one.cells("ada")["tiny"].source == "# My own title"


# --- again ---------------------------------------------------------------------------------


def test_a_second_run_changes_nothing_and_runs_nothing(one: Class, monkeypatch: pytest.MonkeyPatch) -> None:
    before = rows(one.course.db_url), {p: p.stat().st_mtime_ns for p in (one.folder / "autograded").rglob("*")}
    monkeypatch.setattr(executed, "run_cells", lambda *_: pytest.fail("nothing is to be run"))
    one.grade()
    assert before == (
        rows(one.course.db_url),
        {p: p.stat().st_mtime_ns for p in (one.folder / "autograded").rglob("*")},
    )


def test_a_mark_given_by_hand_survives_a_regrade(one: Class) -> None:
    one.mark("bob", "your-turn", 2.0)
    one.mark("bob", "test_types", 0.5)
    one.hand_in("bob", double=SQUARED, shift="def shift(x, by):\n    raise ValueError\n")
    one.grade()
    assert one.scores()["bob"] == 2.5
    with one.book() as book:
        grade = book.find_grade("test_types", "tiny", "tiny", "bob")
        assert (grade.auto_score, grade.manual_score) == (0, 0.5)
        assert grade.needs_manual_grade, "it was given to other work: to be looked at again"
        grade.needs_manual_grade = False
        book.db.commit()
    one.grade(again=True)
    with one.book() as book:
        assert not book.find_grade("test_types", "tiny", "tiny", "bob").needs_manual_grade


def test_an_answer_that_was_replaced_is_reviewed_whatever_saw_it_first(one: Class) -> None:
    one.hand_in("words", text("Because."))
    one.grade()
    one.mark("words", "your-turn", 2.0)
    one.hand_in("words", text("Because of something else."))
    assert grade_paths(one.exercise, [one.folder / "submitted"], one.course.reports, jobs=1)  # into another gradebook
    one.grade()
    with one.book() as book:
        assert book.find_grade("your-turn", "tiny", "tiny", "words").needs_manual_grade


def test_reports_go_where_the_terms_settings_say(one: Class) -> None:
    (one.folder / "course.toml").write_text('out = "results"')
    one.grade()
    assert (one.folder / "results" / "reports" / "tiny" / "ada.json").is_file()


def test_files_graded_without_the_course_folder_leave_the_same_rows(laid_out: Class, tmp_path: Path) -> None:
    assert grade_paths(laid_out.exercise, [laid_out.folder / "submitted"], tmp_path, jobs=1)
    there, here = rows(laid_out.course.db_url), rows(f"sqlite:///{tmp_path}/gradebook.db")
    assert {row for row in here ^ there if row[0] != "comment"} == set()
    assert {row[:3] for row in here if row[0] == "comment"} == {row[:3] for row in there if row[0] == "comment"}


def test_a_notebook_that_could_not_be_run_is_written_without_outputs_and_made_again(
    one: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    one.hand_in("eve", code("print(1)"))

    def fail(*_: Any) -> Any:
        raise executed.EngineFault("it fell over")

    with monkeypatch.context() as patch:
        patch.setattr(executed, "run_cells", fail)
        graded = one.grade()
    assert "it fell over" in graded.troubles[0].message
    assert not graded.complete
    assert one.scores()["eve"] == 8
    assert one.autograded("eve").cells[-1].outputs == []
    assert one.grade().complete
    assert outputs(one.autograded("eve").cells[-1]) == ["1\n"]


def test_a_folder_that_cannot_be_written_is_named_and_the_others_are_written(one: Class) -> None:
    shutil.rmtree(one.folder / "autograded")
    (one.folder / "autograded").mkdir()
    (one.folder / "autograded" / "ada").write_text("in the way")
    [trouble] = one.grade().troubles
    assert "autograded/ada/tiny: The autograded notebook cannot be written" in str(trouble)
    assert (one.folder / "autograded" / "bob" / "tiny" / "tiny.ipynb").is_file()


# --- lateness ------------------------------------------------------------------------------


def test_time_and_penalty_are_as_nbgrader_computes_them(one: Class) -> None:
    with one.book() as book:
        book.update_or_create_assignment("tiny", duedate="2026-03-01 12:00:00 UTC")
    with (one.folder / "nbgrader_config.py").open("a") as file:
        file.write("c.LateSubmissionPlugin.penalty_method = 'zero'\n")
    for student, time in {"ada": "2026-03-01 13:00:00 CET", "bob": "2026-03-01 12:00:01 UTC"}.items():
        (one.folder / "submitted" / student / "tiny" / "timestamp.txt").write_text(f"{time}\n")
    assert one.grade().complete
    with one.book() as book:
        late = {
            s.student.id: (s.total_seconds_late, s.late_submission_penalty) for s in book.assignment_submissions("tiny")
        }
    assert late == {"ada": (0, 0), "bob": (1, 1), "empty": (0, 0), "stub": (0, 0)}


def test_a_time_that_is_none_is_named_and_costs_nothing(one: Class) -> None:
    (one.folder / "submitted" / "ada" / "tiny" / "timestamp.txt").write_text("tomorrow")
    [trouble] = one.grade().troubles
    assert "timestamp.txt: This is not a time." in str(trouble)
    assert one.scores()["ada"] == 8
