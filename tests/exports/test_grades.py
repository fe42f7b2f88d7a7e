"""Scores out of a real gradebook, in the tables that nbgrader, Canvas and Moodle read."""

import csv
import datetime

import pytest
from nbgrader.api import Gradebook
from nbgrader.plugins.export import CsvExportPlugin

from autograder.errors import CourseError, UsageError
from autograder.exports.grades import export_grades
from autograder.reports import gradebook
from tests.reports.examples import WRITTEN, usual, write_notebook

DUE = datetime.datetime(2026, 11, 3, 22, 59)
CANVAS = """Student,ID,SIS Login ID,Section,Convolution (77),RNN (78),Final Score
,,,,Manual Posting,,
    Points Possible,,,,22,20,(read only)
"Lovelace, Ada",1,ada,One,3,5,50
"=cmd|'/C calc'!A0",2,bob,One,EX,,
"Gauß, Carl",3,carl,One,2.5,1,10
"Noether, Emmy",4,emmy,One,,,
"Student, Test",9,0a1b,One,,,
"""
MOODLE = """First name,Last name,ID number,Email address,Assignment: Convolution (Real),Course total (Real)
Ada,Lovelace,ada,ada@x.org,3.00,50
"=1+1",O'Neil,bob,bob@x.org,-,-
Carl,Gauß,carl,carl@x.org,-,-
"""
WORKSHEET = """Identifier,Full name,ID number,Status,Grade,Maximum grade,Grade can be changed,Last modified (grade),Feedback comments
Participant 11,Ada Lovelace,ada,Submitted,,17.00,Yes,-,- good
Participant 12,Bob,bob,Submitted,,3.00,Yes,-,
Participant 13,Carl,carl,Submitted,2.00,17.00,No,-,
Participant 14,Eve,eve,-,9.00,17.00,Yes,-,
"""  # noqa: E501


class Book:
    def __init__(self, folder):
        self.folder, self.url = folder, gradebook.default_url(folder)
        notebook = folder / "convolution.ipynb"
        write_notebook(notebook, usual(), WRITTEN)
        gradebook.record([usual("ada"), usual("bob"), usual("carl")], self.url, lambda _: notebook)
        with Gradebook(self.url) as book:
            book.update_or_create_assignment("convolution", duedate=DUE)
            grade = book.find_grade("why", "convolution", "convolution", "ada")
            grade.manual_score, grade.extra_credit, grade.needs_manual_grade = 4.0, 0.5, False
            book.find_submission("convolution", "carl").timestamp = DUE + datetime.timedelta(days=1)
            book.find_submission_notebook("convolution", "convolution", "carl").late_submission_penalty = 9.0
            book.db.commit()

    def export(self, form, lms="", **options):
        path = self.folder / "grades.csv"
        if lms:
            options["lms"] = self.folder / "lms.csv"
            options["lms"].write_text(lms)
        done = export_grades(self.url, form, path, **options)
        with path.open(newline="") as file:
            return done, list(csv.reader(file))


@pytest.fixture
def book(tmp_path):
    return Book(tmp_path)


def test_the_csv_says_what_nbgraders_own_says(book):
    with Gradebook(book.url) as real:
        real.add_student("zoe", last_name="Zoë")
        CsvExportPlugin(to=str(book.folder / "theirs.csv")).export(real)
    with (book.folder / "theirs.csv").open() as file:
        theirs = list(csv.DictReader(file))
    done, [header, *rows] = book.export("csv")
    ours = [dict(zip(header, row, strict=True)) for row in rows]
    numbers = ("raw_score", "late_submission_penalty", "score", "max_score")
    for row in [*ours, *theirs]:
        row.update({name: float(row[name]) for name in numbers})
    assert sorted(ours, key=str) == sorted(theirs, key=str)
    assert {row["student_id"]: row["score"] for row in ours} == {"ada": 8.5, "bob": 4.0, "carl": 0.0, "zoe": 0.0}
    assert done.complete
    assert done.notes == ("convolution: 2 wait for a grade by hand",)


def test_names_that_a_spreadsheet_would_run_are_text(book):
    with Gradebook(book.url) as real:
        real.update_or_create_student("ada", first_name="=HYPERLINK(1)", last_name="Ada;=1+1", email="+1@x.org")
    _, rows = book.export("csv")
    [ada] = [row for row in rows if row[3] == "ada"]
    assert ada[4:7] == ["Ada;'=1+1", "'=HYPERLINK(1)", "'+1@x.org"]


def test_canvas_gets_its_own_table_back(book):
    done, rows = book.export("canvas", CANVAS)
    assert rows == [
        ["Student", "ID", "SIS Login ID", "Section", "Convolution (77)"],
        ["    Points Possible", "", "", "", "22"],
        ["Lovelace, Ada", "1", "ada", "One", "8.5"],
        ["'=cmd|'/C calc'!A0", "2", "bob", "One", "EX"],
        ["Gauß, Carl", "3", "carl", "One", "0"],
        ["Noether, Emmy", "4", "emmy", "One", ""],
    ]
    assert done.complete
    assert "emmy: in lms.csv, but not in the gradebook" in done.notes
    assert done.scores == 2
    assert "bob: convolution is “EX” in Canvas and stays so; the score is 4" in done.notes


def test_what_does_not_get_across_is_a_problem(book):
    text = CANVAS.replace('"Lovelace, Ada",1,ada,One,3,5,50\n', "").replace("22,20", "10,20")
    done, _ = book.export("canvas", text)
    assert not done.complete
    assert set(done.problems) == {
        "ada: has a score, but is not in lms.csv",
        "convolution: worth 10 points in Canvas, 22 here",
    }


def test_ids_match_exactly_or_not_at_all(book):
    done, rows = book.export("canvas", CANVAS.replace(",ada,", ",Ada,"))
    assert rows[2][-1] == "3"  # what Canvas had
    assert done.problems == ("ada: has a score, but is not in lms.csv",)
    assert "Ada: in lms.csv, but not in the gradebook" in done.notes
    with pytest.raises(CourseError, match=r"No student.*column 'ID'.*add --id 'SIS Login ID'"):
        book.export("canvas", CANVAS, id_column="ID")
    with pytest.raises(CourseError, match=r"'ada' stands in the column 'SIS Login ID' of two rows"):
        book.export("canvas", CANVAS.replace(",bob,", ",ada,"))


def test_a_column_is_found_by_title_or_by_what_the_settings_say(book):
    renamed = CANVAS.replace("Convolution (77)", "Exercise 3 (77)")
    with pytest.raises(CourseError, match=r"lms\.csv:1: No exercise has a column here.*course\.toml"):
        book.export("canvas", renamed)
    _, rows = book.export("canvas", renamed, columns={"convolution": "Exercise 3"})
    assert rows[0][-1] == "Exercise 3 (77)"
    with pytest.raises(CourseError, match="No exercise has a column"):
        book.export("canvas", CANVAS.replace("RNN (78)", "Convolution (78)"))


def test_moodles_gradebook_takes_whole_rows_alone(book):
    with Gradebook(book.url) as real:
        real.remove_submission("convolution", "carl")
    done, rows = book.export("moodle", MOODLE, id_column="ID number")
    assert rows == [
        ["First name", "Last name", "ID number", "Email address", "Assignment: Convolution"],
        ["Ada", "Lovelace", "ada", "ada@x.org", "8.5"],
        ["'=1+1", "O'Neil", "bob", "bob@x.org", "4"],
    ]
    assert done.complete
    assert "carl: handed in nothing of these" in done.notes
    with pytest.raises(CourseError, match=r"'Email address'.*add --id 'ID number'"):
        book.export("moodle", MOODLE)


def test_moodles_worksheet_is_filled_in_and_what_moodle_would_ignore_is_told(book):
    done, rows = book.export("moodle", WORKSHEET)
    assert rows[0] == ["Identifier", "Full name", "ID number", "Grade", "Maximum grade", "Last modified (grade)"]
    assert [row[3] for row in rows[1:]] == ["8.5", "4", "0", "9.00"]
    assert rows[1][-1] == "-"
    assert set(done.problems) == {
        "bob: 4 points are more than Moodle's maximum of 3, so Moodle will ignore them",
        "carl: Moodle says that this grade cannot be changed",
    }


def test_a_wrong_table_writes_nothing(book):
    for lms, form, complaint in (
        ("a,b\n1,2\n", "canvas", "not Canvas's gradebook.*Export Entire"),
        ("a,b\n1,2\n", "moodle", "No column here is known.*--id"),
        ("", "canvas", "needs the students as Canvas knows them.*--from"),
        ("", "excel", "no format 'excel'"),
    ):
        with pytest.raises(CourseError, match=complaint):
            book.export(form, lms)
    with pytest.raises(UsageError, match=r"no assignment 'convolutio'\. Did you mean 'convolution'"):
        book.export("csv", exercises=["convolutio"])
    assert not (book.folder / "grades.csv").exists()


def test_without_a_gradebook_none_is_made(tmp_path):
    with pytest.raises(CourseError, match=r"there is no gradebook.*Grade first"):
        export_grades(gradebook.default_url(tmp_path), "csv", tmp_path / "grades.csv")
    assert list(tmp_path.iterdir()) == []


def test_the_lms_own_file_is_not_overwritten(book):
    lms = book.folder / "lms.csv"
    lms.write_text(CANVAS)
    with pytest.raises(UsageError, match=r"the LMS's own file.*--to"):
        export_grades(book.url, "canvas", lms, lms=lms)
    assert lms.read_text() == CANVAS
