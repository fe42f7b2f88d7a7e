"""Scores in nbgrader's gradebook, read back through nbgrader."""

import time

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.plugins.export import CsvExportPlugin
from nbgrader.preprocessors import OverwriteCells, SaveAutoGrades
from nbgrader.utils import compute_checksum

from autograder.engine.results import Status
from autograder.errors import CourseError
from autograder.reports import gradebook

from .examples import WRITTEN, cell, check, hostile, submission, two, usual

# --- scores --------------------------------------------------------------------------------


def test_scores_reach_formgraders_queries(book):
    book.release(usual())
    assert book.record(usual("ana"), usual("bo")).count == 2
    assert book.scores() == {"ana": 4.0, "bo": 4.0}
    [row, _] = book.ask(lambda gb: gb.notebook_submission_dicts("convolution", "convolution"))
    assert (row["max_score"], row["failed_tests"], row["needs_manual_grade"]) == (17.0, True, False)
    assert book.ask(lambda gb: [(s["id"], s["score"]) for s in gb.student_dicts()]) == [("ana", 4.0), ("bo", 4.0)]
    assert book.grade("test_shape")["auto_score"] == 2.0


def test_recording_twice_gives_the_same_rows(book):
    book.release(usual(), WRITTEN)
    book.record(usual("ana"), usual("bo"))
    before = book.rows()
    book.record(usual("bo"), usual("ana"))
    assert book.rows() == before


def test_a_regrade_replaces_automatic_scores(book):
    book.release(two())
    book.record(two())
    book.record(two(Status.failed, Status.failed))
    assert book.scores() == {"ana": 0.0}


def test_a_humans_marks_outlive_a_regrade(book):
    book.release(two())
    book.record(two())
    book.mark("test_b", manual_score=1.5, extra_credit=0.5)
    book.record(two())
    assert book.scores() == {"ana": 4.0}
    assert book.grade("test_b")["needs_manual_grade"] is False


def test_a_humans_mark_is_reviewed_when_the_automatic_score_changes(book):
    book.release(two())
    book.record(two())
    book.mark("test_b", manual_score=1.5)
    book.record(two(Status.passed, Status.passed))
    grade = book.grade("test_b")
    assert (grade["auto_score"], grade["manual_score"], grade["needs_manual_grade"]) == (2.0, 1.5, True)


def test_a_written_answer_waits_for_a_human_and_keeps_the_mark(book):
    book.release(two(), WRITTEN)
    book.record(two())
    assert book.grade("why")["needs_manual_grade"] is True
    book.mark("why", manual_score=4.0)
    book.record(two(Status.failed))
    grade = book.grade("why")
    assert (grade["auto_score"], grade["manual_score"], grade["needs_manual_grade"]) == (None, 4.0, False)


def test_a_written_answer_handed_in_anew_is_reviewed(book):
    path = str(book.folder / "submitted.ipynb")
    book.release(two(), WRITTEN)
    book.record(two(path=path, submission_digest="one"))

    def reviewed(digest="one"):
        book.mark("why", manual_score=4.0)
        book.record(two(path=path, submission_digest=digest))
        assert book.grade("why")["manual_score"] == 4.0
        return book.grade("why")["needs_manual_grade"]

    assert not reviewed()
    assert reviewed("other")
    assert not reviewed("other")
    assert reviewed("one"), "the mark was for the other one"
    (book.folder / "timestamp.txt").write_text("2026-03-01 12:00:00 UTC")
    assert reviewed()
    assert not reviewed()


def test_what_was_handed_in_anew_is_known_only_once_it_is_recorded(book, monkeypatch):
    book.release(two(), WRITTEN)
    book.record(two(submission_digest="one"))
    book.mark("why", manual_score=4.0)
    with monkeypatch.context() as broken:
        broken.setattr(gradebook, "set_automatic", lambda *arguments: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            book.record(two(submission_digest="other"))
    assert not book.grade("why")["needs_manual_grade"]
    book.record(two(submission_digest="other"))
    assert book.grade("why")["needs_manual_grade"]


def test_an_exercise_under_a_new_name_is_not_recorded_beside_its_old_one(book):
    book.release(two())
    book.record(two())
    before = book.rows()
    renamed = two(exercise="conv")
    with pytest.raises(CourseError, match="knows 'conv' as 'convolution': has it been renamed"):
        book.record(renamed, exercises=["conv", "perceptron"])
    assert book.rows() == before
    book.record(renamed, exercises=["conv", "convolution"])  # two exercises with cells of the same names
    assert len(book.rows()["assignment"]) == 2


def test_the_ungraded_are_left_out_and_never_get_a_0(book):
    book.release(two())
    assert book.record(two(Status.ungraded), two(student="bo")).left_out == ("ana",)
    assert book.scores() == {"bo": 2.0}
    assert book.ask(lambda gb: [student.id for student in gb.students]) == ["bo"]


def test_an_ungraded_regrade_keeps_the_earlier_score(book):
    book.release(two())
    book.record(two())
    book.record(two(Status.ungraded))
    assert book.scores() == {"ana": 2.0}


# --- submissions ---------------------------------------------------------------------------


def timestamp(book):
    return book.ask(lambda gb: gb.find_submission("convolution", "ana").timestamp)


def test_nbgraders_timestamp_counts_and_a_files_own_time_makes_nobody_late(book):
    path = book.folder / "submitted.ipynb"
    path.write_text("{}")
    book.release(two())
    book.record(two(path=str(path)))
    assert timestamp(book) is None
    (book.folder / "timestamp.txt").write_text("2026-03-01 12:00:00.000000 CET\n")
    book.record(two(path=str(path)))
    assert timestamp(book).isoformat() == "2026-03-01T11:00:00"


@pytest.mark.parametrize("content", ["tomorrow", "x" * 10_000, "\0"])
def test_a_senseless_timestamp_is_named_and_costs_nothing(content, book):
    (book.folder / "timestamp.txt").write_text(content)
    book.release(two())
    recorded = book.record(two(path=str(book.folder / "submitted.ipynb")))
    assert [str(trouble.file) for trouble in recorded.troubles] == [str(book.folder / "timestamp.txt")]
    assert (recorded.count, timestamp(book)) == (1, None)


def test_an_error_leaves_no_half_written_submission(book, monkeypatch):
    book.release(two())
    book.record(two(student="bo"))
    before = book.rows()
    monkeypatch.setattr(gradebook, "set_automatic", lambda *arguments: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        book.record(two(), two(Status.failed, student="bo"))
    assert book.rows() == before


def test_names_are_ids_as_they_are_or_made_plain(book):
    names = ["ana", "Ana Müller", "Doe, John", "=1+1", '"quoted"\nbo,,,,,,99,0,99,99', hostile().student]
    book.release(two())
    book.record(*(two(student=name) for name in names))
    book.ask(lambda gb: CsvExportPlugin(to=str(book.folder / "grades.csv")).export(gb))
    lines = (book.folder / "grades.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert len(lines) == len(names)
    assert all(len(line.split(",")) == 11 and line.endswith("2.0,0.0,2.0,4.0") for line in lines)
    ids = {line.split(",")[3] for line in lines}
    assert {"ana", "Ana Müller"} < ids
    assert not any(name.startswith("=") for name in ids)


def test_a_class_of_sixty_takes_two_seconds_at_most(book):
    results = [submission(*(check(f"test_{i}") for i in range(20)), student=f"student{number}") for number in range(60)]
    book.release(results[0], WRITTEN)
    start = time.process_time()  # of the processor alone: other tests may run beside this one
    book.record(*results)
    assert time.process_time() - start < 2


# --- cells ---------------------------------------------------------------------------------


def names_of(book, kind):
    return book.ask(lambda gb: {row.name for row in getattr(gb.find_notebook("convolution", "convolution"), kind)})


def test_the_notebooks_cells_are_known_as_nbgrader_knows_them(book):
    book.release(two(), WRITTEN, cell("prose", "# Title", cell_type="markdown"), cell("t", "", cell_type="markdown"))
    book.record(two())
    assert names_of(book, "grade_cells") == {"test_a", "test_b", "why"}
    assert names_of(book, "solution_cells") == {"correlate2d", "why"}
    assert names_of(book, "source_cells") == {"correlate2d", "test_a", "test_b", "why", "prose", "t"}
    source = book.ask(lambda gb: gb.find_source_cell("test_a", "convolution", "convolution").to_dict())
    assert (source["source"], source["locked"]) == ("def test_a(): ...", True)
    assert source["checksum"] == compute_checksum(cell("test_a", "def test_a(): ...", points=2))


def test_a_task_cell_is_marked_by_hand(book):
    task = cell("task", "Draw it.", cell_type="markdown", points=3, grade=False, task=True)
    book.release(two(), task)
    book.record(two())
    assert names_of(book, "task_cells") == {"task"}
    assert book.grade("task")["needs_manual_grade"] is True
    assert book.ask(lambda gb: gb.find_comment("task", "convolution", "convolution", "ana")) is not None


def test_a_new_check_reaches_old_submissions(book):
    book.release(two())
    book.record(two())
    longer = submission(*two().checks, check("test_c"))
    book.release(longer)
    book.record(longer)
    assert book.scores() == {"ana": 4.0}
    assert book.grade("test_c")["max_score"] == 2.0


def test_a_check_that_is_gone_takes_its_grades_along(book):
    book.release(two())
    book.record(two())
    book.release(submission(check("test_a")))
    book.record(submission(check("test_a")))
    assert book.scores() == {"ana": 2.0}
    assert len(book.rows()["grade"]) == 1


def test_a_cell_with_marks_by_hand_is_not_removed(book):
    book.release(two(), WRITTEN)
    book.record(two())
    book.mark("why", manual_score=4.0)
    before = book.rows()
    book.release(two())
    with pytest.raises(CourseError, match=r"the cell why is gone.*marks given to it by hand"):
        book.record(two())
    assert book.rows() == before


def test_hidden_tests_in_the_gradebook_are_not_replaced_by_a_release(book):
    book.release(two())
    book.record(two())
    hidden = "# BEGIN HIDDEN TESTS\nassert True\n# END HIDDEN TESTS"
    with Gradebook(book.url) as gb:
        gb.update_or_create_source_cell("test_a", "convolution", "convolution", source=hidden, cell_type="code")
    book.record(two())
    assert book.ask(lambda gb: gb.find_source_cell("test_a", "convolution", "convolution").source) == hidden


@pytest.mark.parametrize("points", [3, None])
def test_a_result_that_does_not_fit_the_notebook_is_refused(points, book):
    book.release(two())
    odd = submission(check("test_a"), *([check("test_b", points=points)] if points else []))
    with pytest.raises(CourseError, match=r"convolution\.ipynb.*test_b.*Make the release again"):
        book.record(odd)
    assert book.scores() == {}


def test_a_submission_without_checks_is_no_score_of_0(book):
    book.release(two())
    assert len(book.record(submission()).left_out) == 1
    assert book.scores() == {}


@pytest.mark.parametrize("content", [None, "", "not json"])
def test_an_unreadable_notebook_is_named(content, book):
    if content is not None:
        book.notebook.write_text(content)
    with pytest.raises(CourseError, match=r"convolution\.ipynb.*[Mm]ake the release again"):
        book.record(two())


def test_stock_autograding_goes_on_in_the_same_gradebook(book):
    book.release(two(), WRITTEN)
    book.record(two(Status.failed, Status.failed))
    notebook = nbformat.read(book.notebook, as_version=4)
    names = {"notebook": "convolution", "assignment": "convolution", "student": "ana", "db_url": book.url}
    for step in (OverwriteCells(), SaveAutoGrades()):
        step.preprocess(notebook, {"nbgrader": names})
    assert book.scores() == {"ana": 4.0}  # no cell shows an error, so nbgrader gives all points
