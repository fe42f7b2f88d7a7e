"""The summary in the terminal, and for machines."""

import io
import json

from rich.console import Console

from autograder.engine.results import Status
from autograder.reports import table

from .examples import check, hostile, submission, usual


def printed(*results, width=120) -> str:
    stream = io.StringIO()
    Console(file=stream, width=width, force_terminal=True, color_system="truecolor").print(table.summary(results))
    return stream.getvalue()


def plain(*results, width=120) -> str:
    stream = io.StringIO()
    Console(file=stream, width=width).print(table.summary(results))
    return stream.getvalue()


def test_a_row_tells_score_statuses_mistake_and_problem():
    row = next(line for line in plain(usual("ana"), width=160).splitlines() if "ana" in line)
    for cell in ("4 / 17", "2 ✗  2 ○  1 ∞  1 !", "the kernel is flipped; cell 3, line 2: NameError"):
        assert cell in row


def test_only_the_signs_that_occur_are_explained():
    assert "✗ not yet right   ○ not started   ∞ took too long   ! stopped the program" in plain(usual())
    assert "not yet right" not in plain(submission(check("test_a")))


def test_totals_leave_out_what_is_ungraded():
    ungraded = submission(check("test_a"), check("test_b", Status.ungraded), student="cem")
    scored = [submission(check("test_a"), check("test_b", status)) for status in (Status.passed, Status.failed)]
    assert "3 submissions · mean 3.0 · median 3 · 1 not graded yet" in plain(ungraded, *scored)
    assert "– / 4" in plain(ungraded)


def test_each_exercise_has_its_own_table():
    text = plain(usual(), submission(check("test_a"), exercise="sgd"))
    assert text.count("1 submission ·") == 2


def test_rows_stay_single_lines_in_a_narrow_terminal():
    lines = plain(usual("ana"), usual("bo"), width=60).splitlines()
    assert sum("4 / 17" in line for line in lines) == 2
    assert lines.index(next(line for line in lines if "bo" in line)) == 1 + lines.index(
        next(line for line in lines if "ana" in line)
    )


def test_hostile_text_never_reaches_the_terminal():
    text = printed(hostile(), submission(check("test_a"), student="[blink]x[/]\x1b[2J"))
    assert "\x1b]0;" not in text
    assert "\x1b[2J" not in text
    assert "\u202e" not in text
    assert "[blink]x[/]" in text


def test_json_counts_every_status_and_keeps_names():
    data = json.loads(table.as_json([usual("../Ana\x1b"), submission(check("test_a", Status.ungraded))]))
    first, second = data["submissions"]
    assert first["student"] == "../Ana\x1b"
    assert first["checks"] == {
        "passed": 2, "failed": 2, "not_attempted": 2, "timed_out": 1, "crashed": 1, "ungraded": 0
    }  # fmt: skip
    assert first["mistakes"] == ["the kernel is flipped"]
    assert (first["score"], second["score"]) == (4, None)
    assert data["exercises"]["convolution"] == {"submissions": 2, "graded": 1, "mean": 4.0, "median": 4.0}


def test_no_results_give_an_empty_summary():
    assert plain().strip() == ""
    assert json.loads(table.as_json([]))["submissions"] == []
