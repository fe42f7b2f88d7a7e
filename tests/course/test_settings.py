"""course.toml: what it may say, and what is refused with the file and the key."""

import datetime

import pytest

from autograder.cli.course import settle
from autograder.course.settings import check_settings, chosen_exercises, find_settings, read_settings
from autograder.errors import CourseError, UsageError
from tests.build.tiny import write_course

TERM = """
term = "Winter 2026"
timezone = "Europe/Berlin"
db_url = "sqlite:///grades/book.db"
secret = "kept/secret"

[[exercises]]
name = "tiny"
deadline = 2026-11-03T23:59:00
column = "Exercise 1"

[exercises.points]
test_double_by_hand = 5
"""


@pytest.fixture
def term(tmp_path):
    def write(text=TERM):
        path = tmp_path / "course.toml"
        path.write_text(text)
        return path

    return write


def test_a_term_is_read(term, tmp_path):
    settings = read_settings(term())
    assert (settings.term, settings.names, settings.columns) == ("Winter 2026", ("tiny",), {"tiny": "Exercise 1"})
    assert settings.db_url == f"sqlite:///{tmp_path}/grades/book.db"
    assert settings.secret == tmp_path / "kept" / "secret"
    assert settings.points("tiny") == {"test_double_by_hand": 5}
    assert settings.points("other") == {}
    assert settings.deadline("tiny").isoformat() == "2026-11-03T23:59:00+01:00"
    assert settings.deadline("other") is None


def test_without_a_file_there_are_defaults(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings = find_settings()
    assert (settings.path, settings.names, settings.secret) == (None, (), None)
    assert settings.db_url == f"sqlite:///{tmp_path}/graded/gradebook.db"


def test_it_is_found_from_below_but_never_among_students_files(term, tmp_path, monkeypatch):
    path = term()
    planted = tmp_path / "submitted" / "mallory" / "tiny" / "course.toml"
    planted.parent.mkdir(parents=True)
    planted.write_text('term = "mine"')
    monkeypatch.chdir(planted.parent)
    assert find_settings().path == path
    monkeypatch.chdir("/")
    assert find_settings(tmp_path).path == path
    monkeypatch.setenv("AUTOGRADER_SETTINGS", str(path))
    assert find_settings().path == path
    with pytest.raises(UsageError, match=r"no such course folder"):
        find_settings(tmp_path / "gone")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("term = ?\n", r"course\.toml: This is not TOML: .*line 1"),
        ('trem = "x"', r"no key `trem`\. Did you mean 'term'\?"),
        ('[[exercises]]\nname = "x"\ndeadlin = 1', r"exercises\[0\]: there is no key `deadlin`.*'deadline'"),
        ("exercises = 3", r"exercises: Expected `list`, got `int`\. Write one `\[\[exercises\]\]`"),
        ('exercises = ["x"]', r"exercises\[0\]: Expected `table`, got `str`"),
        ("[[exercises]]\npoints = {}", r"exercises\[0\]: .*missing required field `name`"),
        ('[[exercises]]\nname = "x"\ndeadline = 2026-11-03', r"exercises\[0\]\.deadline.*Write `deadline = 2026"),
        ('[[exercises]]\nname = "x"\ndeadline = 2026-11-03T12:00:00', r"is in no time zone.*Write `deadline = "),
        ('[[exercises]]\nname = "x"\npoints = {a = 0}', r"points of x: a is 0\. Write whole"),
        ('[[exercises]]\nname = "x"\npoints = {a = 1.5}', r"points of x: a is 1\.5\. Write whole"),
        ('[[exercises]]\nname = "x"\n[[exercises]]\nname = "x"', r"exercises\[1\]\.name: 'x' is named twice"),
        ('timezone = "Europe/Berlim"', r"timezone: 'Europe/Berlim' is unknown"),
        ('timezone = "../../etc/passwd"', r"timezone: .* is unknown"),
        ('db_url = "gradebook.db"', r"db_url: this is no database URL"),
    ],
)
def test_what_it_may_not_say_is_named_with_its_key(term, text, complaint):
    with pytest.raises(CourseError, match=complaint) as caught:
        read_settings(term(text))
    assert caught.value.file is not None


@pytest.mark.parametrize("hour", ["2026-10-25T02:30:00", "2026-03-29T02:30:00"])
def test_a_deadline_that_the_clock_shows_twice_or_never_needs_its_offset(term, hour):
    text = f'timezone = "Europe/Berlin"\n[[exercises]]\nname = "x"\ndeadline = {hour}'
    with pytest.raises(CourseError, match=r"02:30 twice or not at all.*Write the offset"):
        read_settings(term(text))
    given = read_settings(term(f"{text}+02:00")).deadline("x")
    assert given.utcoffset() == datetime.timedelta(hours=2)


def test_exercises_and_checks_must_exist(term, tmp_path):
    write_course(tmp_path)
    settings = read_settings(term())
    check_settings(settings, tmp_path)
    assert [one.name for one in chosen_exercises(settings, tmp_path)] == ["tiny"]
    odd = read_settings(term(TERM.replace('"tiny"', '"tinny"')))
    with pytest.raises(
        CourseError, match=r"exercises\[0\]\.name: there is no exercise 'tinny'\. Did you mean 'tiny'\?"
    ):
        check_settings(odd, tmp_path)
    odd = read_settings(term(TERM.replace("test_double_by_hand", "test_double_by_han")))
    with pytest.raises(CourseError, match=r"points of tiny: there is no check.*Did you mean 'test_double_by_hand'"):
        check_settings(odd, tmp_path)


def test_a_course_folder_of_nbgraders_takes_the_settings_in_it_or_above_it_wherever_we_are(term, tmp_path, monkeypatch):
    path = term()
    monkeypatch.setenv("AUTOGRADER_SETTINGS", "")  # put back at the end
    monkeypatch.chdir("/")
    assert settle(tmp_path / "not" / "there" / "yet").path == path
    assert find_settings().path == path, "for the processes that this one starts, too"
    monkeypatch.setenv("AUTOGRADER_SETTINGS", "")
    assert settle(tmp_path.parent / "elsewhere").path is None
