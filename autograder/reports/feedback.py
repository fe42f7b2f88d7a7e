"""One HTML page a submission, `OUT/feedback/EXERCISE/STUDENT.html`, for the student to read.

The page stands alone: no script, no picture, nothing fetched. It says what the student may
know, and nothing else: never `detail`, the seed, the digests or a hidden check's source.
Whatever a student wrote is shown as text.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path

import jinja2
from markupsafe import Markup, escape

from autograder.engine.results import CheckResult, Status, SubmissionResult
from autograder.reports.files import place, write_atomically
from autograder.reports.text import clean, one_line
from autograder.reports.words import SIGNS, WORDS, count

TO_MEND = (Status.failed, Status.timed_out, Status.crashed)

# Where a check says nothing itself.
MESSAGES = {
    Status.failed: "What came back is not what this check expects.",
    Status.timed_out: "Your code did not finish in time. Is there a loop that never ends, or one over single "
    "elements where one array operation would do?",
    Status.crashed: "Your code ended the whole program, so the check got no answer.",
}


def path_of(folder: Path, exercise: str, student: str) -> Path:
    """Where this student's page lies below the output folder."""
    return place(folder, "feedback", exercise, student, "html")


def write(result: SubmissionResult, exercise_title: str, folder: Path) -> Path:
    """Write the page below `folder`, the output folder, and say where."""
    return write_atomically(path_of(folder, result.exercise, result.student), render(result, exercise_title))


def render(result: SubmissionResult, exercise_title: str) -> str:
    """The page as text."""
    return template().render(
        title=exercise_title,
        student=result.student,
        file=result.path.replace("\\", "/").rsplit("/", 1)[-1],
        result=result,
        summary=summary(result),
        steps=next_steps(result),
        to_mend=having(result, *TO_MEND),
        cards=alike(having(result, *TO_MEND)),
        ungraded=having(result, Status.ungraded),
        not_started=having(result, Status.not_attempted),
        passed=having(result, Status.passed),
    )


def having(result: SubmissionResult, *statuses: Status) -> list[CheckResult]:
    """The checks of these statuses, in the exercise's order."""
    return [check for check in result.checks if check.status in statuses]


def alike(checks: list[CheckResult]) -> list[list[CheckResult]]:
    """Checks that say the same go together: one mistake is explained once."""
    groups: dict[tuple[str, ...], list[CheckResult]] = {}
    for check in checks:
        groups.setdefault((check.status, check.message, check.mistake, check.hint), []).append(check)
    return list(groups.values())


def summary(result: SubmissionResult) -> str:
    """The page's first sentence: true, and as kind as the truth allows."""
    if not result.graded:
        return "This is no score yet. Our grading stopped before it was done: our fault, not yours."
    if result.score == result.points:
        return "Every check passes. Well done!"
    mend, start = len(having(result, *TO_MEND)), len(having(result, Status.not_attempted))
    parts = [f"{count(mend, 'check')} to mend" if mend else "", f"{count(start, 'check')} not started" if start else ""]
    return f"{opening(result)} {' and '.join(filter(None, parts))}."


def opening(result: SubmissionResult) -> str:
    if not result.score:
        return "The first points are still to be won:"
    share = result.score / result.points
    return "Nearly there:" if share >= 0.8 else "A good part is done:" if share >= 0.4 else "A start is made:"


def next_steps(result: SubmissionResult, met: str = "below") -> list[str]:
    """What to do now, first things first. `met` says where the reader finds what was met in the notebook."""
    if not result.graded:
        return ["You need not do anything: we grade this submission again, and no points are lost until then."]
    if result.score == result.points:
        return ["Nothing is left to mend. The end of the notebook has ideas for going further."]
    last = "Restart the kernel, run all cells from the top, and hand in again if the deadline allows."
    where = [one_line(problem.where, 60) for problem in result.problems]
    if "" in where:  # the file as a whole: nothing else can be said before it is mended
        return [f"Mend the file itself: what is wrong with it is {met}.", last]
    steps = [f"Look at {place} first: what we met is {met}." for place in where[:1]]
    if mend := having(result, *TO_MEND):
        steps.append(f"Mend {quoted(mend[0])}{reason(mend[0], result)}")
    if start := having(result, Status.not_attempted):
        steps.append(f"{'Then write' if steps else 'Write'} what this check asks for: {quoted(start[0])}.")
    return [*steps, last]


def quoted(check: CheckResult) -> str:
    return f"“{check.title.rstrip('.')}”"


def reason(check: CheckResult, result: SubmissionResult) -> str:
    """Why this one first; where all that comes after it is right, or nothing does, there is nothing to say."""
    if check.hint:
        return ": its hint below says where to look."
    later = result.checks[result.checks.index(check) + 1 :]
    left = [one for one in later if one.status is not Status.passed]
    return ": what is wrong after it may come of it." if left else "."


# --- the template --------------------------------------------------------------------------


def prose(text: str) -> Markup:
    """Text for the page, with `names` between backquotes set as code."""
    return Markup(re.sub(r"`([^`\n]+)`", r"<code>\1</code>", str(escape(clean(text)))))  # noqa: S704 - escaped first


@functools.cache
def template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(prose=prose, clean=clean, one_line=one_line, count=count)
    environment.globals.update(SIGNS=SIGNS, WORDS=WORDS, MESSAGES=MESSAGES)
    return environment.get_template("feedback.html.j2")
