"""Hostile and broken archives: what is sound is taken, the rest is listed or refused whole."""

import stat
import zipfile

import pytest

from autograder.collect import collect
from autograder.errors import CourseError, UsageError

from .conftest import ADA, GRADEBOOK, reasons


def link(name):
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


@pytest.mark.parametrize(
    ("member", "reason"),
    [
        (f"../{ADA}", "leads out"),
        (f"/{ADA}", "leads out"),
        (f"x/../../{ADA}", "leads out"),
        (f"..\\{ADA}", "leads out"),
        (f"C:/{ADA}", "leads out"),
        (link(ADA), "a link"),
        ("lovelaceada_67890_1_perceptron\x1b[31m.ipynb", "do not print"),
        ("lovelaceada_67890_1_perceptron\u202e.ipynb", "do not print"),
        ("lovelaceada_67890_1_perceptron.zip", "neither a notebook"),
        ("lovelaceada_67890_1_..", "leads out|neither a notebook"),
    ],
)
def test_no_member_goes_where_it_says(member, reason, course):
    course.hand_in(member, "oneilbob_67891_2_perceptron.ipynb")
    done = course.collect(GRADEBOOK)
    assert [taken.student for taken in done.taken] == ["bob"]
    [left] = done.left_out
    assert any(part in left.reason for part in reason.split("|"))
    assert course.files() == ["bob/perceptron/perceptron.ipynb"]
    assert left.member.isprintable()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_is_there_twice_is_taken_neither_time(course):
    course.hand_in(ADA, ADA, "oneilbob_67891_2_perceptron.ipynb")
    assert set(reasons(course.collect(GRADEBOOK)).values()) == {"its name is in the archive more than once"}
    assert course.files() == ["bob/perceptron/perceptron.ipynb"]
    course.hand_in(ADA, ADA)
    with pytest.raises(CourseError, match=r"No name in this archive.*more than once"):
        course.collect()


def test_ids_that_are_paths_become_plain_names(course):
    course.hand_in(ADA)
    done = course.collect(GRADEBOOK.replace(",ada,", ",../../../etc/passwd,"))
    assert done.taken[0].path.is_relative_to(course.into)
    assert len(done.taken[0].path.relative_to(course.into).parts) == 3


def test_a_bomb_is_left_out(course, monkeypatch):
    monkeypatch.setattr("autograder.collect.archive.MAXIMUM_SIZE", 1 << 20)
    with zipfile.ZipFile(course.zip, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(ADA, b"0" * (4 << 20))
    content = course.zip.read_bytes()
    done = course.collect(GRADEBOOK)
    assert reasons(done) == {ADA: "larger than 1 MiB"}
    lying = content.replace((4 << 20).to_bytes(4, "little"), (9).to_bytes(4, "little"))
    course.zip.write_bytes(lying)
    assert course.collect(GRADEBOOK).taken == ()


def test_too_much_in_all_leaves_everything_as_it_was(course, monkeypatch):
    monkeypatch.setattr("autograder.collect.collecting.MAXIMUM_TOTAL", 50)
    course.hand_in(ADA, "oneilbob_67891_2_perceptron.ipynb")
    with pytest.raises(CourseError, match=r"Nothing was collected"):
        course.collect(GRADEBOOK)
    assert list(course.into.iterdir()) == []


def test_an_encrypted_and_a_damaged_member_are_listed_and_the_others_taken(course):
    course.hand_in(ADA, "oneilbob_67891_2_perceptron.ipynb", "gausscarl_67892_3_perceptron.ipynb")
    content = bytearray(course.zip.read_bytes())
    content[content.index(b"by lovelace")] ^= 1
    at = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 4)
    content[at + 8] |= 1
    course.zip.write_bytes(content)
    done = course.collect(GRADEBOOK)
    assert [taken.student for taken in done.taken] == ["carl"]
    assert sorted(reason.split(":")[0] for reason in reasons(done).values()) == ["damaged", "it is encrypted"]


def test_a_truncated_archive_is_refused_whole(course):
    course.hand_in(ADA)
    course.zip.write_bytes(course.zip.read_bytes()[:-30])
    with pytest.raises(CourseError, match=r"no whole zip archive.*Download it again"):
        course.collect(GRADEBOOK)
    assert not course.into.exists()
    with pytest.raises(UsageError, match=r"cannot be read"):
        collect(course.zip.with_name("gone.zip"), course.into, "perceptron")


def test_an_archive_of_another_kind_is_refused(course):
    course.zip.write_text(GRADEBOOK)
    with pytest.raises(UsageError, match=r"lms\.zip: This is no zip archive\. Name the zip"):
        course.collect()
    course.hand_in("perceptron.ipynb", "notes.txt")
    with pytest.raises(CourseError, match=r"No name in this archive is one that Moodle or Canvas gives"):
        course.collect()


@pytest.mark.parametrize("flagged", [True, False])
def test_names_in_utf8_are_read_with_and_without_the_flag(flagged, course):
    course.hand_in("gaußcarl_67892_3_perceptron.ipynb")
    if not flagged:
        content = bytearray(course.zip.read_bytes())
        content[7] &= ~8
        content[content.index(b"PK\x01\x02") + 9] &= ~8
        course.zip.write_bytes(content)
    assert [taken.student for taken in course.collect(GRADEBOOK).taken] == ["carl"]
