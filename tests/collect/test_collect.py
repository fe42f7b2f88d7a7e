"""Zips as Moodle and Canvas make them: every member is taken, or listed with its reason."""

import datetime

import pytest

from autograder.engine.collect import collect as jobs_of
from autograder.errors import CourseError
from autograder.reports.gradebook import stated_time

from .conftest import ADA, BERLIN, GRADEBOOK, WORKSHEET, reasons

# --- Moodle --------------------------------------------------------------------------------


@pytest.mark.parametrize("between", ["_assignsubmission_file/", "_assignsubmission_file_/", "_assignsubmission_file_"])
def test_moodles_three_layouts(between, course):
    course.hand_in(f"Ada Lovelace_11{between}perceptron.ipynb", f"Bob O'Neil_12{between}my_work_2.ipynb")
    done = course.collect(WORKSHEET, timezone=BERLIN)
    assert (done.lms, done.complete, done.absent) == ("moodle", True, ("carl@x.org",))
    both = [
        [f"{who}@x.org/perceptron/{name}" for name in ("perceptron.ipynb", "timestamp.txt")] for who in ("ada", "bob")
    ]
    assert course.files() == [*both[0], *both[1]]
    assert course.content("bob@x.org").endswith("my_work_2.ipynb")


def test_grading_finds_what_was_collected_and_when_it_was_handed_in(course):
    course.hand_in(
        "Ada Lovelace_11_assignsubmission_file/perceptron.ipynb", "B_12_assignsubmission_file/perceptron.ipynb"
    )
    course.collect(WORKSHEET, timezone=BERLIN)
    jobs = jobs_of("perceptron", [course.into], lambda _: None)
    at = {job.student: stated_time(job.path.parent) for job in jobs}
    assert at == {
        "ada@x.org": datetime.datetime(2026, 11, 3, 22, 58),
        "bob@x.org": datetime.datetime(2026, 11, 3, 8, 5),
    }


def test_a_time_that_is_known_stays_where_another_table_says_none(course):
    course.hand_in("Ada Lovelace_11_assignsubmission_file/perceptron.ipynb")
    first = course.collect(WORKSHEET, timezone=BERLIN)
    again = course.collect(PARTICIPANTS)
    assert (again.taken[0].at, again.taken[0].changed, again.notes) == (first.taken[0].at, False, ())
    assert stated_time(course.into / "ada@x.org" / "perceptron") == datetime.datetime(2026, 11, 3, 22, 58)
    course.hand_in(**{"Ada Lovelace_11_assignsubmission_file/perceptron.ipynb": "newer"})
    assert course.collect(PARTICIPANTS, replace=True).taken[0].at is None
    assert stated_time(course.into / "ada@x.org" / "perceptron") is None, "it was the older one's"


def test_without_a_roster_moodles_names_are_the_ids_and_namesakes_are_left_out(course):
    names = ("Ada Lovelace_11", "Bob_12", "Bob_13")
    course.hand_in(*(f"{name}_assignsubmission_file/perceptron.ipynb" for name in names))
    done = course.collect()
    assert [taken.student for taken in done.taken] == ["Ada Lovelace"]
    assert not done.complete
    assert all("give a roster" in reason for reason in reasons(done).values())


def test_what_moodle_adds_is_listed(course):
    course.hand_in(
        "Ada Lovelace_11_assignsubmission_file/perceptron.ipynb",
        "Ada Lovelace_11_assignsubmission_file/plot.png",
        "Ada Lovelace_11_assignsubmission_onlinetext/onlinetext.html",
        "Group A_5_assignsubmission_file/perceptron.ipynb",
        "Default group_assignsubmission_file/perceptron.ipynb",
        "readme.txt",
    )
    done = course.collect(WORKSHEET)
    assert list(reasons(done).values()) == [
        "participant 5 is not in roster.csv",
        "a group's submission, nobody's own",
        "Moodle gives no such name",
        "neither a notebook nor a script: only the notebook is graded",
        "text typed into Moodle, not a file",
    ]
    assert len(done.taken) + len(done.left_out) == 6
    assert not done.complete


def test_who_typed_text_has_handed_something_in(course):
    course.hand_in("Ada Lovelace_11_assignsubmission_onlinetext/onlinetext.html")
    done = course.collect(WORKSHEET)
    assert (done.absent, done.complete) == (("bob@x.org", "carl@x.org"), False)
    course.hand_in("gaußcarl_67892_text.html")
    done = course.collect(GRADEBOOK)
    assert (done.absent, done.complete) == (("ada", "bob"), False)


def test_a_time_in_a_language_that_we_cannot_read_is_named_with_its_students(course):
    course.hand_in(*(f"A_{number}_assignsubmission_file/perceptron.ipynb" for number in (11, 12, 13)))
    french = WORKSHEET.replace("Tuesday, 3 November 2026, 11:58 PM", "mardi 3 novembre 2026, 23:58")
    unread, without = course.collect(french).notes
    assert "roster.csv: a time such as 'mardi 3 novembre 2026, 23:58' cannot be read, so ada@x.org has none." in unread
    assert "Set Moodle to English" in unread
    assert without.startswith("1 without a time")


def test_participants_have_their_numbers_in_german_too(course):
    course.hand_in("Ada Lovelace_11_assignsubmission_file/perceptron.ipynb")
    worksheet = "ID;Vollständiger Name;E-Mail-Adresse\nTeilnehmer/in11;Ada Lovelace;ada@x.org\n"
    done = course.collect(worksheet, id_column="E-Mail-Adresse")
    assert [taken.student for taken in done.taken] == ["ada@x.org"]
    assert "in English" in done.notes[0], "nothing is known of the time"


PARTICIPANTS = "First name,Last name,Email address\nAda,Lovelace,ada@x.org\nAda,King,king@x.org\n"


def test_a_participants_list_is_matched_by_full_names(course):
    course.hand_in("Ada Lovelace_11_assignsubmission_file/perceptron.ipynb", "Eve_12_assignsubmission_file/p.ipynb")
    done = course.collect(PARTICIPANTS)
    assert [taken.student for taken in done.taken] == ["ada@x.org"]
    assert reasons(done) == {"Eve_12_assignsubmission_file/p.ipynb": "'Eve' is not in roster.csv"}


# --- Canvas --------------------------------------------------------------------------------


def test_canvas_names_numbers_and_lateness(course):
    course.hand_in(
        "lovelaceada_67890_101_perceptron.ipynb",
        "oneilbob_LATE_67891_102_perceptron-1.ipynb",
        "gaußcarl_67892_text.html",
    )
    due = datetime.datetime(2026, 11, 3, 23, 59, tzinfo=BERLIN)
    done = course.collect(GRADEBOOK, deadline=due)
    assert [(taken.student, taken.late) for taken in done.taken] == [("ada", False), ("bob", True)]
    stamps = [(taken.path.parent / "timestamp.txt").read_text() for taken in done.taken]
    assert stamps == ["2026-11-03 22:59:00 UTC\n", "2026-11-03 22:59:01 UTC\n"]
    assert "typed into Canvas" in reasons(done)["gaußcarl_67892_text.html"]
    assert done.absent == ()
    assert course.collect(GRADEBOOK).notes == (
        "Canvas's archive holds no times, and no deadline is known. Late, by Canvas's word: bob.",
    )


def test_of_resubmissions_the_last_is_taken(course):
    course.hand_in(
        "lovelaceada_67890_105_perceptron-2.ipynb",
        "lovelaceada_67890_101_perceptron.ipynb",
        "lovelaceada_67890_99_scratch.ipynb",
    )
    done = course.collect(GRADEBOOK)
    assert course.content("ada").endswith("105_perceptron-2.ipynb")
    assert sorted(reasons(done).values()) == ["handed in before perceptron-2.ipynb", "perceptron-2.ipynb was taken"]
    assert done.complete


def test_a_name_made_to_look_like_another_students_gets_nowhere(course):
    """Canvas lets students choose their names: this one ends in Ada's number."""
    course.hand_in("eve_67890_666_777_perceptron.ipynb")
    roster = GRADEBOOK + "eve_67890,666,eve,One,\n"
    assert [taken.student for taken in course.collect(roster).taken] == ["eve"]
    done = course.collect(GRADEBOOK)
    assert done.taken == ()
    assert "has the number 67890 and that name" in str(reasons(done))
    assert "it could be two students'" in str(reasons(course.collect()))


def test_two_notebooks_of_which_none_is_the_exercise_stop_this_student_alone(course):
    course.hand_in(
        "lovelaceada_67890_1_a.ipynb", "lovelaceada_67890_2_b.ipynb", "oneilbob_67891_3_c.ipynb",
    )  # fmt: skip
    done = course.collect(GRADEBOOK)
    assert [taken.student for taken in done.taken] == ["bob"]
    assert {left.student for left in done.lost} == {"ada"}
    assert "none of them called perceptron" in str(reasons(done))
    assert done.absent == ("carl",)


# --- what is there already -----------------------------------------------------------------


def test_again_changes_nothing_and_another_submission_needs_replace(course):
    course.hand_in(ADA)
    assert course.collect(GRADEBOOK).taken[0].changed
    assert not course.collect(GRADEBOOK).taken[0].changed
    course.hand_in(**{ADA: "newer"})
    kept = course.collect(GRADEBOOK)
    assert not kept.complete
    assert "--replace" in reasons(kept)[ADA]
    assert course.content("ada") == f"by {ADA}"
    assert course.collect(GRADEBOOK, replace=True).complete
    assert course.content("ada") == "newer"


def test_a_link_in_the_place_of_a_submission_is_not_written_through(course, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    course.into.mkdir()
    (course.into / "ada").symlink_to(elsewhere)
    course.hand_in(ADA)
    assert "a link lies in its place" in reasons(course.collect(GRADEBOOK, replace=True))[ADA]
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize(
    ("roster", "complaint"),
    [
        ("name\nAda\n", r"None of its columns is known to hold a student's id: name\. .*--id"),
        (GRADEBOOK + '"Gauß, C",67899,ada,One,\n', r"'ada' stands in the column 'SIS Login ID' of two students"),
    ],
)
def test_a_roster_that_leaves_doubt_is_refused(roster, complaint, course):
    course.hand_in(ADA)
    with pytest.raises(CourseError, match=complaint):
        course.collect(roster)
    assert not course.into.exists()
