"""The gradebook's file or server: made where there is none, and refused whole where it is something else."""

import sqlite3

import pytest
from alembic.script import ScriptDirectory
from nbgrader.dbutil import ALEMBIC_DIR

from autograder.errors import CourseError
from autograder.reports import gradebook

from .conftest import Book
from .examples import two


def test_a_new_gradebook_needs_no_command_on_path(book, monkeypatch):
    monkeypatch.setenv("PATH", "")
    book.release(two())
    book.record(two())
    assert book.scores() == {"ana": 2.0}


def test_a_new_gradebook_is_of_nbgraders_current_version(book):
    book.release(two())
    book.record(two())
    assert book.rows()["alembic_version"] == [repr((ScriptDirectory(ALEMBIC_DIR).get_current_head(),))]


def test_the_output_folder_is_made(tmp_path):
    book = Book(tmp_path)
    book.url = gradebook.default_url(tmp_path / "new" / "out")
    book.release(two())
    book.record(two())
    assert book.scores() == {"ana": 2.0}


def test_a_file_that_is_no_database_is_refused_and_kept(book):
    (book.folder / "gradebook.db").write_text("my notes " * 500)
    book.release(two())
    with pytest.raises(CourseError, match=r"gradebook\.db.*not a database.*Name a gradebook"):
        book.record(two())
    assert (book.folder / "gradebook.db").read_text() == "my notes " * 500


def test_a_database_of_something_else_is_left_alone(book):
    with sqlite3.connect(book.folder / "gradebook.db") as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    book.release(two())
    with pytest.raises(CourseError, match=r"gradebook\.db.*not a gradebook"):
        book.record(two())
    assert set(book.rows()) == {"recipes"}


def test_a_gradebook_of_another_version_asks_for_the_upgrade(book):
    book.release(two())
    book.record(two())
    with sqlite3.connect(book.folder / "gradebook.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '167914646830'")
    with pytest.raises(CourseError, match=r"another version.*nbgrader db upgrade --db=sqlite:"):
        book.record(two())


def test_a_locked_gradebook_names_the_next_step(book):
    book.release(two())
    book.record(two())
    with sqlite3.connect(book.folder / "gradebook.db") as connection:
        connection.execute("BEGIN EXCLUSIVE")
        book.url += "?timeout=0.1"
        with pytest.raises(CourseError, match=r"locked.*close it, then run the same command again"):
            book.record(two())


@pytest.mark.parametrize("url", ["gradebook.db", "nosuchdb://localhost/x", ""])
def test_a_url_that_is_none_is_refused(url, book):
    book.url = url
    with pytest.raises(CourseError, match=r"no database URL.*sqlite:////"):
        book.record(two())


def test_a_password_is_not_printed(book):
    assert "secret" not in gradebook.shown("postgresql://me:secret@host/grades")
