"""What students wrote is shown, never acted on."""

import json

import pytest

from autograder.reports.text import MOST_CHARACTERS, clean, one_line, to_json

from .examples import HOSTILE


def test_plain_text_stays_as_it_is():
    text = "`correlate2d` gab Größe (3, 4) → 日本語 🎉 zurück.\n    return out"
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]0;window title\x07after", "after"),
        ("\x1b]8;;https://x.org\x1b\\link", "link"),
        ("bell\x07 back\x08", "bell\\x07 back\\x08"),
        ("\x9b31m", "\\x9b31m"),
        ("file\u202etxt.exe", "file\\u202etxt.exe"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("lone\udcff", "lone\\udcff"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("wide\u00a0space", "wide space"),
        ("a\r\nb\rc", "a\nb\\rc"),
        ("one\u2028two", "one\\u2028two"),
        ("Z" + "\u0301" * 50, "Z" + "\u0301" * 4),
        ("\tindented", "    indented"),
    ],
)
def test_what_does_not_print_is_made_visible_or_dropped(text, shown):
    assert clean(text) == shown


def test_long_text_loses_its_end():
    assert clean("x\n" * 100, lines=3) == "x\nx\nx\n… (the rest is left out)"
    assert clean("y" * 1000, width=10) == "y" * 9 + "…"


@pytest.mark.parametrize("text", ["\x1b]" * 500_000, "\x1b[" * 500_000, "\n" * 1_000_000, "\u0301" * 1_000_000])
def test_huge_text_is_cut_before_it_costs_time(text):
    assert len(clean(text)) <= MOST_CHARACTERS


def test_one_line_is_one_printable_short_line():
    assert one_line("two\nlines\there") == "two lines here"
    assert one_line(HOSTILE, 40).isprintable()
    assert len(one_line(HOSTILE, 40)) == 40


@pytest.mark.parametrize("text", [HOSTILE, "ü \x7f\x9b\u2028\ufeff\U000e0041\U0010ffff \\u202e \"'"])
def test_json_prints_safely_and_reads_back_the_same(text):
    written = to_json({"name": text})
    assert written.replace("\n", "").isprintable()
    assert json.loads(written) == {"name": text}
