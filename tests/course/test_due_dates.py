"""Deadlines reach the gradebook in nbgrader's terms, and lateness is counted from them."""

import datetime

import pytest
from nbgrader.api import Gradebook

from autograder.course.due_dates import write_due_dates
from autograder.course.settings import read_settings
from autograder.reports import gradebook


@pytest.mark.filterwarnings("ignore:Object of type")  # nbgrader's own
def test_a_deadline_is_a_due_date_in_utc_and_others_are_left_alone(tmp_path):
    url = gradebook.default_url(tmp_path)
    by_hand = datetime.datetime(2027, 1, 1)
    with gradebook.open_gradebook(url) as book:
        book.add_assignment("tiny")
        book.add_assignment("other", duedate=by_hand)
        book.add_student("ada")
        book.add_submission("tiny", "ada", timestamp=datetime.datetime(2026, 11, 3, 22, 59, 30))
    path = tmp_path / "course.toml"
    path.write_text('timezone = "Europe/Berlin"\n[[exercises]]\nname = "tiny"\ndeadline = 2026-11-03T23:59:00\n')
    assert write_due_dates(url, read_settings(path)) == 1
    assert write_due_dates(url, read_settings(path)) == 0
    with Gradebook(url) as book:
        dates = {assignment.name: assignment.duedate for assignment in book.assignments}
        assert dates == {"tiny": datetime.datetime(2026, 11, 3, 22, 59), "other": by_hand}
        assert book.find_submission("tiny", "ada").total_seconds_late == 30
