"""What a student made, as a page may show it: formgrader and feedback pages render notebooks as HTML.

    outputs       what a cell printed and displayed: text, and pictures that are pictures
    check_output  what became of a check
    answer        a cell that is not code: its text, as it is where it renders to text, pictures and plain links
                  alone, and the pictures pasted into it

formgrader lives on the instructor's own Jupyter server. A script in an answer or an output would
run there with the instructor's rights, so nothing that a browser acts on gets that far: not HTML,
SVG or JavaScript of an output, not a tag or an address beyond those below in a text.
"""

from __future__ import annotations

import base64
import binascii
import functools
import html
import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from html.parser import HTMLParser
from typing import Any

from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from autograder.engine.results import CheckResult, Status
from autograder.reports.text import clean
from autograder.sandbox import wire

Output = dict[str, Any]

MOST_LINES = 1000  # of text, as nbgrader's own LimitOutput
MOST_WIDE = 2000  # characters of a line
WIDTH = 100  # of a check's message
MOST_PICTURE = 4 * 1024 * 1024  # characters of base64
MOST_RENDERED = 20_000  # characters of an answer: a renderer takes long for a hostile text
SIGNATURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff", "image/gif": b"GIF8"}


# --- outputs -------------------------------------------------------------------------------


def outputs(found: Iterable[wire.Output], count: int) -> list[Output]:
    """A cell's outputs in the notebook format, from what its sandbox claims; `count` is the cell's number."""
    return [output(one, count) for one in found]


def output(found: wire.Output, count: int) -> Output:
    if found.kind == "stream":
        return {"output_type": "stream", "name": "stdout", "text": text(found.data.get("text/plain", ""))}
    shown: dict[str, str] = {kind: found.data[kind] for kind in SIGNATURES if is_picture(kind, found.data.get(kind))}
    shown["text/plain"] = text(found.data.get("text/plain", "")) or left_out(found.data)
    if found.kind == "result":
        return {"output_type": "execute_result", "execution_count": count, "data": shown, "metadata": {}}
    return {"output_type": "display_data", "data": shown, "metadata": {}}


def left_out(data: Mapping[str, str]) -> str:
    kinds = ", ".join(sorted(kind for kind in data if re.fullmatch(r"[\w.+/-]{1,60}", kind)))
    return f"[an output that is not shown here: {kinds or 'of no known kind'}]"


def text(printed: str) -> str:
    return clean(as_on_screen(printed), lines=MOST_LINES, width=MOST_WIDE)


def as_on_screen(printed: str) -> str:
    """A progress bar draws over its line again and again: only what was left of it."""
    if "\r" not in printed:
        return printed
    lines = printed.replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip("\r").rpartition("\r")[2] for line in lines)


def is_picture(kind: str, encoded: str | None) -> bool:
    """Is this base64 of a file that begins as its kind does?"""
    if not encoded or len(encoded) > MOST_PICTURE:
        return False
    try:
        return base64.b64decode("".join(encoded.split()), validate=True).startswith(SIGNATURES[kind])
    except (binascii.Error, ValueError):
        return False


def error(name: str, message: str, lines: Sequence[str] = ()) -> Output:
    """nbgrader scores a test cell with such an output 0."""
    said = [text(line) for line in (*lines, f"{name}: {message}" if message else name)]
    return {"output_type": "error", "ename": text(name)[:200], "evalue": text(message), "traceback": said}


def check_output(check: CheckResult) -> Output:
    """What the student reads of a check: the line of a passed one, the message and hint of another."""
    if check.status is Status.passed:
        worth = "1 point" if check.points == 1 else f"{check.points} points"
        return {"output_type": "stream", "name": "stdout", "text": f"✓ {check.title} ({worth})\n"}
    names = {Status.not_attempted: "Not written yet", Status.timed_out: "Out of time", Status.crashed: "Crashed"}
    said = error(names.get(check.status, "Failed"), check.message or "This check does not hold.")
    said["traceback"] += [text(check.hint)] if check.hint else []
    return {**said, "traceback": [wrapped(line) for line in said["traceback"]]}


def wrapped(paragraphs: str) -> str:
    """A page shows an error as it is: a long line would run out of sight."""
    return "\n".join(textwrap.fill(line, WIDTH, break_long_words=False) for line in paragraphs.split("\n"))


# --- text ----------------------------------------------------------------------------------


def answer(kind: str, source: str, pasted: Any) -> dict[str, Any]:
    """The source and attachments of a markdown cell, or of a raw one."""
    if kind == "raw":
        return {"source": raw(source)}
    pictures = attachments(pasted)
    return {"source": markdown(source, pictures), **({"attachments": pictures} if pictures else {})}


def markdown(source: str, pictures: dict[str, dict[str, str]]) -> str:
    """The source, or the same as a block of plain text where a browser would do more than show it."""
    if unchanged(source) if not pictures else renders_plainly(source, pictures):
        return source
    block = fenced(source)
    return block if renders_plainly(block, {}) else "*(This answer cannot be shown here: see the submitted file.)*"


@functools.lru_cache(maxsize=256)
def unchanged(source: str) -> bool:
    """`renders_plainly` of a text without pictures: a class has the assignment's own prose in common."""
    return renders_plainly(source, {})


def fenced(source: str) -> str:
    cut = clean(source, lines=MOST_LINES, width=MOST_WIDE)[: MOST_RENDERED - 1000]
    ticks = "`" * max([3, *(len(run) + 1 for run in re.findall(r"`+", cut))])
    return f"{ticks}\n{cut}\n{ticks}"


def renders_plainly(source: str, pictures: dict[str, dict[str, str]]) -> bool:
    """Does nbconvert make nothing of it but harmless tags? Its own renderer is asked, and the result is read."""
    if len(source) > MOST_RENDERED:
        return False
    try:
        rendered = MarkdownWithMath(renderer=IPythonRenderer(escape=False, attachments=pictures)).render(source)
    except Exception:  # noqa: BLE001 - it fails in many ways for hostile text, and would in formgrader
        return False
    reader = _Reader()
    reader.feed(rendered)
    reader.close()
    return reader.harmless and reader.tags == rendered.count("<")  # no comment, and nothing that it took for text


def attachments(found: Any) -> dict[str, dict[str, str]]:
    """A cell's attachments that are pictures."""
    named = found.items() if isinstance(found, dict) else ()
    bundles = {name: pictures_of(bundle) for name, bundle in named if name.isprintable()}
    return {name: bundle for name, bundle in bundles.items() if bundle}


def pictures_of(bundle: Any) -> dict[str, str]:
    kinds = bundle if isinstance(bundle, dict) else {}
    strings = {kind: kinds[kind] for kind in SIGNATURES if isinstance(kinds.get(kind), str)}
    return {kind: "".join(encoded.split()) for kind, encoded in strings.items() if is_picture(kind, encoded)}


def raw(source: str) -> str:
    """A raw cell goes into the page as it is."""
    return html.escape(clean(source, lines=MOST_LINES, width=MOST_WIDE), quote=False)


_PLAIN = (
    "a b blockquote br code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i img input kbd li ol p pre s span strong sub sup "
    "table tbody td th thead tr u ul"
)
_TAGS = frozenset(_PLAIN.split())
_WORD = re.compile(
    r"[a-z]{1,3}\d?|highlight|task-list-item(-checkbox)?|anchor-link|language-[\w+-]{1,30}"
)  # pygments' and mistune's
_ATTRIBUTES: Mapping[tuple[str, str], re.Pattern[str]] = {
    ("a", "href"): re.compile(r"(https?://|mailto:|#)[^\x00-\x20]*"),
    ("a", "title"): re.compile(r".*", re.DOTALL),
    ("img", "src"): re.compile(r"data:image/(png|jpeg|gif);base64,[A-Za-z0-9+/=]*|([\w-][\w .-]*/)*[\w-][\w .-]*"),
    ("img", "alt"): re.compile(r".*", re.DOTALL),
    ("img", "title"): re.compile(r".*", re.DOTALL),
    ("input", "type"): re.compile("checkbox"),
    ("input", "disabled"): re.compile(""),
    ("input", "checked"): re.compile(""),
    ("ol", "start"): re.compile(r"\d{1,9}"),
    ("td", "style"): re.compile(r"text-align: ?(left|right|center)"),
    ("th", "style"): re.compile(r"text-align: ?(left|right|center)"),
}


class _Reader(HTMLParser):
    """Reads a page, and notes whether it holds anything beyond the tags, attributes and addresses above."""

    def __init__(self) -> None:
        super().__init__()
        self.harmless, self.tags = True, 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags += 1
        self.harmless &= tag in _TAGS and all(is_plain(tag, name, value or "") for name, value in attrs)
        if tag == "input":  # only as a box of a task list: others could pose as formgrader's fields
            self.harmless &= {("type", "checkbox"), ("class", "task-list-item-checkbox")} <= set(attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.tags += 1
        self.harmless &= tag in _TAGS


def is_plain(tag: str, name: str, value: str) -> bool:
    if name == "class":
        return all(_WORD.fullmatch(word) for word in value.split())
    if name == "id":
        return tag in ("h1", "h2", "h3", "h4", "h5", "h6")  # nbconvert's own
    allowed = _ATTRIBUTES.get((tag, name))
    return allowed is not None and bool(allowed.fullmatch(value))
