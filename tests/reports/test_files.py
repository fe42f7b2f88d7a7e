"""A student's name becomes a file's name, never a path."""

import itertools
import os
import unicodedata
from pathlib import Path

import pytest

from autograder.reports.files import place, plain_name, safe_name, write_atomically

from .examples import HOSTILE

ODD = [
    "",
    ".",
    "..",
    "../x",
    "..\\x",
    "/etc/passwd",
    "C:\\x",
    "a/b",
    "a\0b",
    "a\nb",
    ".hidden",
    "-rf",
    "~",
    "=cmd()",
    "@sum",
    "anna.",
    "anna ",
    " anna",
    "Doe, John",
    '"quoted"',
    "con",
    "NUL",
    "con.txt",
    "Con.x.y",
    "lpt1",
    "x" * 300,
    "日" * 300,
    "lone\udcff",
    "\u202eanna",
    "e\u0301",
    HOSTILE,
]  # fmt: skip


@pytest.mark.parametrize("name", ["anna", "müller", "anna@uni.de", "s1234_x", "john doe (2)", "o'brien", "李明"])
def test_an_ordinary_name_stays_as_it_is(name):
    assert safe_name(name) == plain_name(name) == name


def test_capitals_stay_in_the_gradebook():
    assert plain_name("Anna Müller") == "Anna Müller"


@pytest.mark.parametrize("name", ODD)
def test_an_odd_name_is_made_safe_and_stays_readable(name):
    safe = safe_name(name)
    assert safe == Path(safe).name == safe.strip(" .")
    assert safe.isprintable()
    assert not set(safe) & set('/\\:*?"<>|,\0')
    assert len(os.fsencode(safe)) <= 120
    assert safe.split(".")[0].upper() not in {"CON", "NUL", "LPT1"}


def test_readable_part_comes_first():
    assert safe_name("../Ana María").startswith("Ana María-")


def test_names_stay_distinct_on_every_file_system():
    names = [*ODD, "anna", "Anna", "ANNA", "strasse", "straße", "\u00e9", "ﬁ", "fi", "a_b", "a:b", "a?b"]
    stems = {unicodedata.normalize("NFKD", safe_name(name)).casefold() for name in names}
    assert len(stems) == len(names)


@pytest.mark.parametrize("name", ["Anna", "../x"])
def test_no_name_can_pose_as_another_ones_stem(name):
    assert safe_name(safe_name(name)) != safe_name(name)


def test_reports_stay_below_their_folder(tmp_path):
    for exercise, student in itertools.product(["convolution", "../up"], ODD):
        path = place(tmp_path, "reports", exercise, student, "json")
        assert path.resolve().parent.parent == (tmp_path / "reports").resolve()


def test_a_write_replaces_the_whole_file_and_leaves_nothing_else(tmp_path):
    path = tmp_path / "new" / "x.json"
    write_atomically(path, "old and long")
    write_atomically(path, "ü")
    assert path.read_text(encoding="utf-8") == "ü"
    assert list(path.parent.iterdir()) == [path]


def test_a_failed_write_keeps_the_old_file(tmp_path):
    path = write_atomically(tmp_path / "x.json", "old")
    with pytest.raises(UnicodeEncodeError):
        write_atomically(path, "new \udcff")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_in_its_place_is_replaced_not_followed(tmp_path):
    target = tmp_path / "precious"
    target.write_text("precious")
    (tmp_path / "x.json").symlink_to(target)
    write_atomically(tmp_path / "x.json", "report")
    assert target.read_text() == "precious"


def test_what_cannot_be_written_is_named_not_the_temporary_file_beside_it(tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(IsADirectoryError) as error:
        write_atomically(tmp_path / "folder", "text")
    assert error.value.filename == str(tmp_path / "folder")
    assert list(tmp_path.iterdir()) == [tmp_path / "folder"]
