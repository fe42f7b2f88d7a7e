"""A gradebook, read back through nbgrader."""

import sqlite3

import pytest
from nbgrader.api import Gradebook

from autograder.reports import gradebook

from .examples import write_notebook


class Book:
    """A gradebook and the notebook that its exercise has."""

    def __init__(self, folder):
        self.folder = folder
        self.url = gradebook.default_url(folder)
        self.notebook = folder / "convolution.ipynb"

    def release(self, result, *more):
        return write_notebook(self.notebook, result, *more)

    def record(self, *results, **options):
        return gradebook.record(results, self.url, lambda exercise: self.notebook, **options)

    def ask(self, question):
        with Gradebook(self.url) as book:
            return question(book)

    def scores(self):
        rows = self.ask(lambda book: book.submission_dicts("convolution"))
        return {row["student"]: row["score"] for row in rows}

    def grade(self, name, student="ana"):
        return self.ask(lambda book: book.find_grade(name, "convolution", "convolution", student).to_dict())

    def mark(self, name, student="ana", **marks):
        """What a human does in formgrader: give marks, and the review is done."""
        with Gradebook(self.url) as book:
            grade = book.find_grade(name, "convolution", "convolution", student)
            for field, value in {"needs_manual_grade": False, **marks}.items():
                setattr(grade, field, value)
            book.db.commit()

    def rows(self):
        """Every row of every table."""
        with sqlite3.connect(self.folder / "gradebook.db") as connection:
            tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {name: sorted(map(repr, connection.execute(f"SELECT * FROM {name}"))) for name in tables}


@pytest.fixture
def book(tmp_path):
    return Book(tmp_path)
