"""The page tells a student what to do next, and nothing that is secret."""

import html
import html.parser
import re

import pytest

from autograder.engine.results import Problem, Status
from autograder.reports import feedback

from .examples import check, hostile, submission, usual

TITLE = "Convolution: seeing edges"
VOID = {"meta", "link", "br", "img", "input"}


class Page(html.parser.HTMLParser):
    """What a browser sees: the tags, their attributes, the text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] != ["style"]:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def page_of(*checks, **fields) -> Page:
    return Page(feedback.render(submission(*checks, **fields), TITLE))


RESULTS = [
    usual(),
    hostile(),
    submission(),
    submission(check("test_a")),
    submission(check("test_a", Status.ungraded), check("test_b")),
]


@pytest.mark.parametrize("result", RESULTS)
def test_every_page_is_well_formed_and_stands_alone(result):
    source = feedback.render(result, TITLE)
    page = Page(source)
    assert page.open == []
    assert not set(page.tags) & {"script", "link", "img", "iframe", "object", "form", "base", "a"}
    assert not {name for name, _ in page.attributes} & {"src", "href", "srcset", "onclick", "onload"}
    assert "url(" not in source
    assert "@import" not in source
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in page.attributes
    assert page.tags.count("h1") == 1


@pytest.mark.parametrize("result", RESULTS)
def test_nothing_of_the_instructors_is_on_the_page(result):
    page = feedback.render(result, TITLE)
    for secret in ("SEED", "TIER", "DIGEST", "DETAIL", "test_"):
        assert secret not in page


def test_score_mistake_and_hint_are_told():
    page = Page(feedback.render(usual(), TITLE))
    for told in (
        "Feedback for ana",
        "4 of 17 points",
        "4 checks to mend and 2 checks not started",
        "correlate2d does not flip the kernel.",
        "The result came in the right shape, but 12 of 20 values differ.",
        "This looks like: the kernel is flipped",
        "is there a [::-1, ::-1] too many?",
        "cell 9, line 4: padded[top + h, left + w] = image[h, w]",
        "Cell 3, line 2 NameError: name 'nump' is not defined import nump as np",
        "Graded file: convolution.ipynb",
    ):
        assert told in page.text


@pytest.mark.parametrize("status", list(Status))
def test_every_status_is_told_in_words_with_points_and_visibility(status):
    text = page_of(check("test_a", status, title="It works.", points=3, hidden=True)).text
    assert re.search(r"It works\..*of 3 points|of 3 points.*It works\.", text)
    assert "hidden check" in text


def test_a_check_without_a_message_is_explained():
    assert "loop that never ends" in page_of(check("test_a", Status.timed_out)).text


def test_an_ungraded_submission_has_no_score_and_no_blame():
    text = page_of(check("test_a", Status.ungraded), check("test_b", Status.failed)).text
    assert "Not graded yet" in text
    assert "our fault, not yours" in text
    assert "You need not do anything" in text
    assert not re.search(r"\b0 of 4 points", text)


def test_full_marks_are_celebrated():
    text = page_of(check("test_a"), check("test_b")).text
    assert "4 of 4 points Every check passes. Well done!" in text
    assert "To mend" not in text


def test_an_untouched_notebook_meets_kindness():
    text = page_of(check("test_a", Status.not_attempted)).text
    assert "Nothing is wrong here" in text
    assert "not yet right" not in text


@pytest.mark.parametrize(("passed", "opening"), [(0, "still to be won"), (2, "start"), (5, "good part"), (9, "Nearly")])
def test_the_opening_is_as_kind_as_the_truth_allows(passed, opening):
    checks = [check(f"test_{i}", Status.passed if i < passed else Status.failed) for i in range(10)]
    assert opening in feedback.summary(submission(*checks))


def test_the_first_step_is_the_notebook_itself():
    problem = Problem(message="SyntaxError", where="cell 2, line 1")
    steps = feedback.next_steps(submission(check("test_a", Status.failed), problems=(problem,)))
    assert steps[0] == "Look at cell 2, line 1 first: what we met is below."
    assert len(steps) == 3


def test_nothing_is_said_to_follow_where_all_that_comes_later_is_right():
    first, last = check("test_a", Status.failed, title="A."), check("test_b", Status.failed, title="B.")
    both = feedback.next_steps(submission(first, last))
    assert both[0] == "Mend “A”: what is wrong after it may come of it."
    alone = feedback.next_steps(submission(check("test_a"), last, check("test_c")))
    assert alone[0] == "Mend “B”."


def test_a_file_that_cannot_be_used_is_mended_before_anything_else():
    checks = [check("test_a", Status.failed), check("test_b", Status.failed)]
    steps = feedback.next_steps(submission(*checks, problems=(Problem(message="Not a notebook."),)))
    assert len(steps) == 2
    assert steps[0].startswith("Mend the file itself")


def test_checks_that_say_the_same_share_one_card():
    same = {"message": "The values differ.", "mistake": "the kernel is flipped", "hint": "Look at [::-1]."}
    checks = [check(f"test_{i}", Status.failed, title=f"Title {i}.", hidden=i == 1, **same) for i in range(3)]
    text = page_of(*checks, check("test_4", Status.failed, title="Another.")).text
    assert text.count("the kernel is flipped") == 1
    assert re.search(r"Title 0\. 0 of 2 points\s*Title 1\. hidden check\s*0 of 2 points\s*Title 2\. 0 of 2", text)


def test_an_engine_fault_is_not_laid_at_the_notebooks_door():
    fault = Problem(message="The engine failed twice.")
    text = page_of(check("test_a", Status.ungraded), problems=(fault,)).text
    assert "What happened This submission The engine failed twice." in text
    assert "In your notebook" not in text


def test_backquotes_set_code_and_nothing_else():
    assert feedback.prose("`a < b` and <b>`") == "<code>a &lt; b</code> and &lt;b&gt;`"


def test_hostile_text_is_shown_as_text():
    source = feedback.render(hostile(), TITLE)
    page = Page(source)
    assert "<script>alert(1)</script>" in page.text
    assert "\\u202etxt.exe" in page.text
    assert source.replace("\n", "").isprintable()
    assert max(map(len, page.text.split())) <= 500


def test_the_page_lies_below_its_folder(tmp_path):
    path = feedback.write(hostile(), TITLE, tmp_path)
    assert path.parent == tmp_path / "feedback" / "convolution"
    assert path == feedback.path_of(tmp_path, "convolution", hostile().student)
    assert html.escape(TITLE) in path.read_text(encoding="utf-8")
