"""The instructor's report holds everything and reads back as it was."""

import json

import pytest

from autograder.engine.results import Status
from autograder.errors import CourseError
from autograder.reports import json_report

from .examples import check, hostile, submission, usual


@pytest.mark.parametrize("result", [usual(), hostile(), submission(), usual("Ana/../María\udcff")])
def test_a_report_reads_back_as_it_was_written(result, tmp_path):
    path = json_report.write(result, tmp_path)
    assert path == json_report.path_of(tmp_path, result.exercise, result.student)
    assert json_report.read(path) == result


def test_it_lies_where_the_instructor_looks(tmp_path):
    assert json_report.write(usual("ana"), tmp_path) == tmp_path / "reports" / "convolution" / "ana.json"


def test_the_same_result_gives_the_same_bytes(tmp_path):
    first = json_report.write(usual(), tmp_path).read_bytes()
    assert json_report.write(usual(), tmp_path).read_bytes() == first


def test_it_opens_with_its_version_and_the_score(tmp_path):
    report = json.loads(json_report.write(usual(), tmp_path).read_text(encoding="utf-8"))
    assert list(report) == ["schema", "score", "points", "result"]
    assert (report["score"], report["points"]) == (4, 17)
    assert report["result"]["seed"] == "SEED-7f3a"
    assert report["result"]["checks"][2]["detail"].startswith("DETAIL")


def test_an_ungraded_submission_has_no_score(tmp_path):
    path = json_report.write(submission(check("test_a", Status.ungraded)), tmp_path)
    assert json.loads(path.read_text(encoding="utf-8"))["score"] is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"schema": 1', '"schema": 2'),
        ('"points": 2', '"points": "2"'),
        ('"passed"', '"perfect"'),
        ('"student"', '"pupil"'),
        ("}", ""),
        ("{", "[" * 100_000),
        ('"ana"', "\x00"),
    ],
)
def test_a_damaged_report_is_named_with_the_next_step(old, new, tmp_path):
    path = json_report.write(usual(), tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(CourseError, match=r"ana\.json.*[Dd]elete the file and grade the submission again"):
        json_report.read(path)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"null", b"[]"])
def test_a_file_that_is_no_report_is_refused(content, tmp_path):
    path = tmp_path / "ana.json"
    path.write_bytes(content)
    with pytest.raises(CourseError, match=r"ana\.json"):
        json_report.read(path)


def test_a_missing_report_is_refused(tmp_path):
    with pytest.raises(CourseError, match=r"gone\.json"):
        json_report.read(tmp_path / "gone.json")
