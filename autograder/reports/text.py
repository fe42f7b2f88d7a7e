"""Untrusted text: names, messages and source lines that a student chose.

    clean      several lines, for a page
    one_line   a single short line, for a table or a heading
    to_json    pretty JSON that is safe to print in a terminal

What does not print is shown as Python would write it (`\\x07`, `\\u202e`), so that a reader
sees that it was there and no terminal or browser acts on it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

# Colours of a traceback, window titles and the like: dropped whole, as they mean nothing on paper.
ANSI = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_].*?(?:\x07|\x1b\\|$)", re.DOTALL)
MOST_CHARACTERS = 20_000  # nobody reads on, and the searches below should not have to either
# More than a few accents on one letter spill over the lines above and below.
PILED_MARKS = re.compile("([\u0300-\u036f]{4})[\u0300-\u036f]+")


def clean(text: str, *, lines: int = 40, width: int = 400) -> str:
    """The text with everything that does not print made visible, cut to so many lines, and each to `width`."""
    text = ANSI.sub("", text[:MOST_CHARACTERS].replace("\r\n", "\n"))
    split = PILED_MARKS.sub(r"\1", text).expandtabs(4).split("\n")
    shown = [shorten(visible(line), width) for line in split[:lines]]
    return "\n".join([*shown, "… (the rest is left out)"] if len(split) > lines else shown)


def one_line(text: str, width: int = 200) -> str:
    """The text as one line of at most so many characters."""
    return shorten(" ".join(clean(text, width=MOST_CHARACTERS).split()), width)


def shorten(line: str, width: int) -> str:
    return line if len(line) <= width else line[: width - 1] + "…"


def visible(line: str) -> str:
    return line if line.isprintable() else "".join(map(visible_character, line))


def visible_character(character: str) -> str:
    if unicodedata.category(character) == "Zs":  # spaces of other widths
        return " "
    return character if character.isprintable() else escaped(character)


def escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def to_json(value: Any) -> str:
    """Pretty JSON. Characters that do not print are escaped: the text stays the same when it is read.

    Names from a file system may hold lone surrogates, which UTF-8 cannot write: escaped, too.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return "".join(character if is_plain(character) else json.dumps(character)[1:-1] for character in text) + "\n"


def is_plain(character: str) -> bool:
    return character == "\n" or character.isprintable()
