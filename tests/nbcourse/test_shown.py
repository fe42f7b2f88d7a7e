"""What a student made reaches a page as text and pictures; nothing in it does anything there."""

from __future__ import annotations

import base64

import nbformat
import pytest
from nbconvert.exporters import HTMLExporter

from autograder.engine.results import CheckResult, Status
from autograder.nbcourse import shown
from autograder.sandbox import wire

pytestmark = pytest.mark.filterwarnings("ignore")  # nbconvert's and its dependencies' own

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n and so on").decode()

HARMLESS = [
    "Because **two** times `zero` is *zero*: $0 < 1$ & so on.",
    "# A title\n\n1. one\n2. two\n\n> quoted\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n- [x] done",
    "```python\nif a < b and c:\n    print('<b>')\n```",
    "$$\\begin{matrix} a & b \\\\ c & d \\end{matrix}$$",
    "[a paper](https://example.org/a?b=c) and <https://example.org>",
    "a <b>bold</b> word, H<sub>2</sub>O<br>and a picture ![it](attachment:a.png)",
    "1 < 2 and 3 > 2, a<b",
    "as drawn: ![here](figures/of mine/curve-2.png)",
]
HARMFUL = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b onclick='alert(1)'>x</b>",
    "[x](javascript:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](javascript\\:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](http://example.org/who-reads.png)",
    "![x](../../../etc/passwd)",
    "![x](figures/../../../etc/passwd)",
    "![x](//example.org/who-reads.png)",
    "![x](/formgrader/api)",
    "<iframe src='https://example.org'></iframe>",
    "<svg onload=alert(1)>",
    "<style>body {display: none}</style>",
    "<!-- <script>alert(1)</script> -->",
    "<?php x ?><![CDATA[ x ]]>",
    "```mermaid\n<img src=x onerror=alert(1)>\n```",
    "<div class='score' id='late'>8 / 8</div>",
    "<input class='score' value='8'>",
    "<form action='/formgrader/api'><button>go on</button></form>",
    "<a href='#' style='position:fixed;inset:0'>x</a>",
    "$</script><script>alert(1)</script>$ <script>",
    "![missing](attachment:gone.png)",
    "x" * 30_000,
]
ODD = ["<img src=x onerror=alert(1)", "[" * 5000, "> " * 3000 + "x", "$$" * 9000, "\\begin{a}" * 2000, "`" * 9999]


@pytest.mark.parametrize("source", HARMLESS)
def test_an_honest_answer_stays_as_it_was_written(source: str) -> None:
    assert shown.markdown(source, {"a.png": {"image/png": PNG}}) == source


@pytest.mark.parametrize("source", HARMFUL, ids=lambda source: source[:40])
def test_an_answer_that_is_more_than_text_is_shown_as_its_text(source: str) -> None:
    made = shown.markdown(source, {})
    assert made != source
    assert shown.renders_plainly(made, {})
    assert "<script>alert" not in page_of(nbformat.v4.new_markdown_cell(made))


@pytest.mark.parametrize("source", ODD, ids=lambda source: source[:40])
def test_an_odd_answer_harms_nobody(source: str) -> None:
    page = page_of(nbformat.v4.new_markdown_cell(shown.markdown(source, {})))
    assert "<img src=x" not in page


def test_a_fence_of_the_students_own_does_not_end_ours() -> None:
    assert shown.fenced("```\n<script>\n````").startswith("`````\n")


def page_of(cell: nbformat.NotebookNode) -> str:
    """The page's part of this cell, as formgrader's own exporter makes it."""
    page, _ = HTMLExporter(template_name="classic").from_notebook_node(nbformat.v4.new_notebook(cells=[cell]))
    return str(page[page.index("<body") :])


# --- outputs -------------------------------------------------------------------------------


def output(kind: str, **data: str) -> shown.Output:
    [made] = shown.outputs([wire.Output(kind, {key.replace("_", "/"): value for key, value in data.items()})], 3)
    cell = nbformat.v4.new_code_cell("", outputs=[nbformat.from_dict(made)])
    nbformat.validate(nbformat.v4.new_notebook(cells=[cell]))
    return made


def test_text_and_pictures_stay() -> None:
    assert output("stream", text_plain="a\nb\n")["text"] == "a\nb\n"
    assert output("result", text_plain="9")["data"] == {"text/plain": "9"}
    assert output("display", text_plain="<Figure>", image_png=PNG)["data"] == {
        "text/plain": "<Figure>",
        "image/png": PNG,
    }


@pytest.mark.parametrize("kind", ["text_html", "application_javascript", "text_latex", "text_markdown"])
def test_what_a_browser_acts_on_goes(kind: str) -> None:
    assert output("display", **{kind: "<script>"}, text_plain="an object")["data"] == {"text/plain": "an object"}
    assert list(output("display", **{kind: "<script>"})["data"]) == ["text/plain"]


def test_vector_graphics_go() -> None:
    [made] = shown.outputs([wire.Output("display", {"image/svg+xml": "<svg onload=alert(1)>"})], 1)
    assert made["data"] == {"text/plain": "[an output that is not shown here: image/svg+xml]"}


@pytest.mark.parametrize("content", ['"><script>alert(1)</script>', base64.b64encode(b"<svg>").decode(), "A", ""])
def test_a_picture_that_is_none_goes(content: str) -> None:
    assert list(output("display", image_png=content, text_plain="x")["data"]) == ["text/plain"]


def test_what_a_terminal_would_overwrite_or_act_on_goes() -> None:
    assert output("stream", text_plain="10%\r50%\r100%\nfine\r\n")["text"] == "100%\nfine\n"
    assert output("stream", text_plain="10%\r50%\r100%\r")["text"] == "100%"
    assert output("stream", text_plain="\x1b[31mred\x1b[0m \x07 \u202e")["text"] == "red \\x07 \\u202e"


def test_endless_output_is_cut() -> None:
    assert len(output("stream", text_plain="x\n" * 100_000)["text"]) < 25_000


# --- checks --------------------------------------------------------------------------------


def check(status: Status, **fields: str) -> shown.Output:
    return shown.check_output(CheckResult(name="t", title="It holds.", points=1, hidden=True, status=status, **fields))


def test_each_check_says_what_a_student_may_know_and_no_detail() -> None:
    assert check(Status.passed) == {"output_type": "stream", "name": "stdout", "text": "✓ It holds. (1 point)\n"}
    for status in (Status.failed, Status.crashed, Status.timed_out, Status.not_attempted):
        made = check(status, message="It came as int64.", detail="expected 3.14", hint="Convert it.")
        assert made["output_type"] == "error"
        assert made["traceback"][1:] == ["Convert it."]
        assert "3.14" not in str(made)
