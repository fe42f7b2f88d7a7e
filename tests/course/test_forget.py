"""A student's data goes from everywhere below the course folder, and nobody else's does."""

import os
import sqlite3

import pytest
from msgspec import structs
from nbgrader.api import Gradebook

from autograder.course.forget import forget
from autograder.course.words import lines
from autograder.errors import CourseError, UsageError
from autograder.reports import feedback, gradebook, json_report
from autograder.reports.files import plain_name
from tests.reports.examples import WRITTEN, usual, write_notebook

STUDENTS = ("lin", "bob", "Zoë, the 2nd")


class Folder:
    """A course folder in both layouts, nbgrader's and ours, with a gradebook."""

    def __init__(self, path):
        self.path, self.out = path / "course", path / "course" / "graded"
        self.url = gradebook.default_url(self.out)
        notebook = path / "convolution.ipynb"
        write_notebook(notebook, usual(), WRITTEN)
        results = [structs.replace(usual(student), submission_digest=f"of {student}") for student in STUDENTS]
        gradebook.record(results, self.url, lambda _: notebook)
        for result in results:
            json_report.write(result, self.out)
            feedback.write(result, "Convolution", self.out)
            for kind in ("submitted", "autograded", "feedback"):
                file = self.path / kind / result.student / "convolution" / "convolution.ipynb"
                file.parent.mkdir(parents=True)
                file.write_text(f"by {result.student}")
        with Gradebook(self.url) as book:
            book.find_grade("why", "convolution", "convolution", "lin").manual_score = 4.0
            book.db.commit()

    def rows(self):
        with sqlite3.connect(self.out / "gradebook.db") as connection:
            tables = ("student", "submitted_assignment", "submitted_notebook", "grade", "comment")
            return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}

    def files(self):
        return {str(path.relative_to(self.path)) for path in self.path.rglob("*") if not path.is_dir()}


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


@pytest.mark.parametrize("student", STUDENTS)
def test_nothing_of_the_student_is_left_and_all_of_the_others(student, folder):
    before, files = folder.rows(), folder.files()
    done = forget(folder.path, student, folder.url)
    assert done.rows == {name: count // 3 for name, count in before.items()}
    assert folder.rows() == {name: count - count // 3 for name, count in before.items()}
    gone = files - folder.files()
    assert len(gone) == done.files == 5
    assert done.left == ()
    content = (folder.out / "gradebook.db").read_bytes()
    assert student.encode() not in content, "nor is the digest of what they handed in"
    assert {str(path.relative_to(folder.path)) for path in done.paths} >= {f"submitted/{student}"}


def test_a_second_time_there_is_nothing_and_near_names_are_told(folder):
    forget(folder.path, "lin", folder.url)
    files = folder.files()
    with pytest.raises(UsageError, match=r"nothing of a student 'lin' here"):
        forget(folder.path, "lin", folder.url)
    with pytest.raises(UsageError, match=r"Did you mean 'bob'\?"):
        forget(folder.path, "bobb", folder.url)
    assert folder.files() == files


def test_a_dry_run_tells_the_same_and_removes_nothing(folder):
    before = folder.rows(), folder.files()
    dry = forget(folder.path, "lin", folder.url, dry_run=True)
    assert (folder.rows(), folder.files()) == before
    done = forget(folder.path, "lin", folder.url)
    assert (dry.rows, dry.paths, dry.files) == (done.rows, done.paths, done.files)


def test_links_are_removed_and_never_followed(folder, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious.txt").write_text("mine")
    (folder.path / "submitted" / "lin" / "way_out").symlink_to(outside)
    (folder.path / "autograded" / "carl").symlink_to(outside)
    forget(folder.path, "lin", folder.url)
    forget(folder.path, "carl", folder.url)
    assert (outside / "precious.txt").read_text() == "mine"
    assert not os.path.lexists(folder.path / "autograded" / "carl")


def test_a_place_that_is_a_link_is_none_of_ours(folder, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    (folder.path / "submitted").rename(elsewhere)
    (folder.path / "submitted").symlink_to(elsewhere)
    forget(folder.path, "lin", folder.url)
    assert (elsewhere / "lin" / "convolution" / "convolution.ipynb").is_file()
    with pytest.raises(CourseError, match=r"outside of the course folder"):
        forget(folder.path, "bob", folder.url, out=tmp_path / "elsewhere")


def test_a_student_called_like_an_exercise_takes_no_pages_along(folder):
    pages = {name for name in folder.files() if name.startswith("graded/feedback/convolution/")}
    work = folder.path / "submitted" / "convolution" / "convolution" / "convolution.ipynb"
    work.parent.mkdir(parents=True)
    work.write_text("")
    forget(folder.path, "convolution", folder.url)
    assert not work.parent.parent.exists()
    assert pages <= folder.files()


def test_read_only_and_deep_folders_go_too(folder):
    deep = str(folder.path / "submitted" / "lin")
    while len(deep) < 2200:
        deep += "/d"
        os.mkdir(deep)
    (folder.path / "submitted" / "lin" / "convolution").chmod(0o500)
    forget(folder.path, "lin", folder.url)
    assert not (folder.path / "submitted" / "lin").exists()


def test_what_still_mentions_the_student_is_named(folder):
    (folder.path / "grades.csv").write_text("student,score\nlin,3\n")
    (folder.path / "other.csv").write_text("student,score\nlinus,3\nx-lin,1")
    (folder.path / "moodle.zip").write_bytes(b"PK")
    backup = folder.path / "gradebook.db.2026-10-01"
    backup.write_bytes((folder.out / "gradebook.db").read_bytes())
    for dry_run in (True, False):
        done = forget(folder.path, "lin", folder.url, dry_run=dry_run)
        assert {path.name for path in done.left} == {"grades.csv", "moodle.zip", backup.name}


def test_reports_are_found_where_they_went_before_the_settings_named_a_place(folder):
    json_report.write(usual("lin"), folder.path / "results")
    done = forget(folder.path, "lin", folder.url, out=folder.path / "results")
    gone = {str(path.relative_to(folder.path)) for path in done.paths}
    assert gone >= {"results/reports/convolution/lin.json", "graded/reports/convolution/lin.json"}


def test_a_locked_gradebook_stops_it_before_a_file_is_touched(folder):
    files = folder.files()
    with sqlite3.connect(folder.out / "gradebook.db") as connection:
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(CourseError, match=r"locked"):
            forget(folder.path, "lin", folder.url + "?timeout=0.1")
    assert folder.files() == files


def test_without_a_gradebook_none_is_made(folder):
    (folder.out / "gradebook.db").unlink()
    done = forget(folder.path, "lin", folder.url)
    assert done.rows == {}
    assert next(lines(done)).endswith(
        "gradebook.db: there is no gradebook, so no rows removed. If it lies elsewhere, name it with --db."
    )
    assert not (folder.out / "gradebook.db").exists()
    with pytest.raises(UsageError, match=r"nothing of a student 'lin' here, and no gradebook .*gradebook\.db"):
        forget(folder.path, "lin", folder.url)


@pytest.mark.parametrize("asked", ["=1+1", plain_name("=1+1"), plain_name(plain_name("=1+1"))])
def test_the_lms_id_is_known_though_folder_and_gradebook_have_it_in_plain_forms(asked, folder):
    collected, recorded = plain_name("=1+1"), plain_name(plain_name("=1+1"))
    (folder.path / "submitted" / "lin").rename(folder.path / "submitted" / collected)
    (folder.path / "autograded" / "lin").rename(folder.path / "autograded" / recorded)
    with sqlite3.connect(folder.out / "gradebook.db") as connection:
        connection.execute("UPDATE student SET id = ? WHERE id = 'lin'", [recorded])
        connection.execute("UPDATE submitted_assignment SET student_id = ? WHERE student_id = 'lin'", [recorded])
    done = forget(folder.path, asked, folder.url)
    assert done.rows["student"] == 1
    assert {folder.path / "submitted" / collected, folder.path / "autograded" / recorded} <= {*done.paths}


def test_an_id_in_the_form_of_anothers_plain_one_is_another_student(folder):
    impostor = plain_name("=1+1")  # as the LMS has it: what is collected from it ends in two digests
    theirs = folder.path / "submitted" / plain_name(impostor)
    (folder.path / "submitted" / "lin").rename(theirs)
    with pytest.raises(UsageError, match=r"nothing of a student '=1\+1'"):
        forget(folder.path, "=1+1", folder.url)
    with sqlite3.connect(folder.out / "gradebook.db") as connection:  # the other one's row, called like that folder
        connection.execute("UPDATE student SET id = ? WHERE id = 'bob'", [theirs.name])
    with pytest.raises(CourseError, match="could be two students"):
        forget(folder.path, "=1+1", folder.url)
    assert theirs.exists()


def test_a_name_that_could_be_two_students_is_refused(folder):
    with Gradebook(folder.url) as book:
        twin = next(student.id for student in book.students if student.id not in STUDENTS)
    impostor = folder.path / "submitted" / twin
    impostor.mkdir()
    with pytest.raises(CourseError, match=r"could be two students"):
        forget(folder.path, twin, folder.url)
