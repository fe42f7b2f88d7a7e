"""CSV in, strictly; CSV out, with nothing in it that a spreadsheet would compute."""

import csv
import re

import pytest

from autograder.course.tables import escaped, read_table, write_table
from autograder.errors import CourseError, UsageError


@pytest.mark.parametrize(
    "sign", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "  =", '"=', "Ada;=", "Ada\t+", 'Ada," @']
)
def test_no_text_is_a_formula_wherever_a_cell_is_taken_to_begin(sign):
    text = escaped(f"{sign}SUM(1)")
    for piece in re.split(r"[;,\t\r\n|]", text):
        assert piece.strip(" \"'\t\r\n")[:1] not in {"=", "+", "-", "@", "\uff1d"} or "'" in piece.split("SUM")[0]
    assert text[0] not in "=+-@\t\r\n"


@pytest.mark.parametrize(
    "text", ["Lovelace, Ada", "-1", "-1.5", "-1,5", "-", "2026-11-03 23:59", "ada@x.org", "O'Neil", "007", "a-b=c"]
)
def test_plain_text_and_numbers_stay_as_they_are(text):
    assert escaped(text) == text


def test_what_was_written_is_read(tmp_path):
    path = write_table(tmp_path / "t.csv", [["id", "score"], ["ada", -2.5], ['bo, "x"', 7.0], ["=1", None]])
    with path.open(newline="") as file:
        assert list(csv.reader(file)) == [["id", "score"], ["ada", "-2.5"], ['bo, "x"', "7"], ["'=1", ""]]
    assert read_table(path).column("score") == ["-2.5", "7", ""]


@pytest.mark.parametrize("text", ["id,score\nada,1\n", "id;score\r\nada;1\r\n", "\ufeffid\tscore\n\nada\t1\n"])
def test_delimiters_line_ends_and_marks_of_spreadsheets_are_read(text, tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(text.encode())
    table = read_table(path)
    assert (table.header, table.rows) == (("id", "score"), (("ada", "1"),))


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "empty"),
        (b"id,score\nada,1,2\n", r"t\.csv:2: This row has 3 cells under 2 columns"),
        (b"id,id\n", "Two columns are called 'id'"),
        ("id\nJosé\n".encode("cp1252"), "not UTF-8.*CSV UTF-8"),
        (b'id\n"ada\n', "no CSV table"),
    ],
)
def test_what_is_not_certain_is_refused(content, complaint, tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    with pytest.raises(CourseError, match=complaint):
        read_table(path)


def test_a_missing_column_comes_with_the_nearest(tmp_path):
    path = write_table(tmp_path / "t.csv", [["Email address", "Grade"]])
    with pytest.raises(UsageError, match=r"no column 'Email adress'.*'Email address'"):
        read_table(path).index("Email adress")
