"""From what a check raised to a status and a sentence for the student.

A hidden check's sentence names types, shapes and the student's own lines; it never holds a
number of ours, nor text that the student's code composed at run time and could carry one out.
"""

from __future__ import annotations

import builtins
from typing import Any

import msgspec

from autograder.checking import Mismatch, NotAttempted, Raised, describe
from autograder.engine.overtime import TookTooLong
from autograder.engine.results import Status
from autograder.engine.sandboxes import Crashed, EngineFault, TimedOut
from autograder.sandbox import values, wire

MAXIMUM_MESSAGE = 1000


class Verdict(msgspec.Struct, frozen=True):
    status: Status
    message: str = ""


def judge(error: BaseException | None, submission: Any, *, hidden: bool) -> Verdict:
    """What the check's exception, or the lack of one, means."""
    if error is None:
        return Verdict(Status.passed)
    if isinstance(error, NotAttempted):
        return Verdict(Status.not_attempted, f"`{error.function}` is still to be written.")
    if isinstance(error, TimedOut):
        return Verdict(Status.timed_out, f"There was {error}: is there an endless loop?")
    if isinstance(error, TookTooLong):
        return Verdict(Status.timed_out, "What came back took too long to look at: return only what is asked for.")
    if isinstance(error, Crashed | wire.ProtocolError):
        return Verdict(Status.crashed, f"The check could not be finished: {error}.")
    if isinstance(error, EngineFault | values.NotSendable):
        return Verdict(Status.ungraded, "The grader failed here, not you. This will be graded again.")
    return Verdict(*failure(error, submission, hidden))


def failure(error: BaseException, submission: Any, hidden: bool) -> tuple[Status, str]:
    if isinstance(error, Mismatch):
        return Status.failed, cut(error.public if hidden else str(error))
    if isinstance(error, Raised):
        return Status.failed, cut(what_was_raised(error, submission.last_error, hidden))
    if isinstance(error, AssertionError):
        text = "" if hidden else str(error).partition("\n")[0]
        return Status.failed, cut(text or "What this check asks for does not hold.")
    return unforeseen(submission)


def unforeseen(submission: Any) -> tuple[Status, str]:
    """The check itself stumbled. The solution passed it in this very session, so an odd answer made it stumble."""
    answers = submission.recorder.answers
    if not answers:
        return Status.ungraded, "The grader failed here, not you. This will be graded again."
    name, _, answer = answers[-1]
    what = "Your code gave" if name in submission.scenarios else f"`{name}` returned"
    return Status.failed, f"{what} {describe(answer)}, with which this check could not go on."


def what_was_raised(error: Raised, threw: wire.Threw | None, hidden: bool) -> str:
    kind = error.type_names[0]
    if hidden:
        known = next((name for name in error.type_names if is_builtin(name)), "exception")
        kind = known if known == kind else f"an exception of your own, a kind of {known},"
    who = f"`{error.function}`" if error.function else "Your code"
    text = f"{who} raised {kind}{place_of(threw)}"
    return f"{text}." if hidden or not error.message else f"{text}: {error.message}"


def place_of(threw: wire.Threw | None) -> str:
    if threw is None or not threw.lines:
        return ""
    line = threw.lines[-1]
    return f" in cell {line.cell}, line {line.line} (`{line.text.strip()[:120]}`)"


def is_builtin(name: str) -> bool:
    kind = getattr(builtins, name, None)
    return isinstance(kind, type) and issubclass(kind, BaseException)


def cut(text: str) -> str:
    return text if len(text) <= MAXIMUM_MESSAGE else text[: MAXIMUM_MESSAGE - 1] + "…"
