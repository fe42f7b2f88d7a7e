"""What grading a submission yields: small, closed, frozen; the reports only read it.

Job               a file to grade, and whose it is
Status            whose fault it is: the student's, or (ungraded) ours
CheckResult       one check: what it was worth, what became of it, what the student reads
Problem           something met before the checks: a broken file, a cell that did not run
SubmissionResult  one student's submission of one exercise
"""

from __future__ import annotations

import enum
from pathlib import Path

import msgspec


class Job(msgspec.Struct, frozen=True):
    student: str
    path: Path


class Status(enum.StrEnum):
    passed = "passed"
    failed = "failed"
    not_attempted = "not_attempted"
    timed_out = "timed_out"
    crashed = "crashed"
    ungraded = "ungraded"  # our fault: never counted as 0 points, graded again on the next run


class CheckResult(msgspec.Struct, frozen=True, kw_only=True):
    """`message` is for the student; `detail` (numbers, hidden inputs) for the instructor alone."""

    name: str
    title: str
    points: int
    hidden: bool
    status: Status
    message: str = ""
    detail: str = ""
    mistake: str = ""  # the name of the recognised mistake, "" where none matches
    hint: str = ""
    seconds: float = 0.0

    @property
    def earned(self) -> int:
        return self.points if self.status is Status.passed else 0


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """`where` is a place in the student's terms: "cell 5, line 3", or "" for the whole file."""

    message: str
    where: str = ""
    line: str = ""  # the student's source line


class SubmissionResult(msgspec.Struct, frozen=True, kw_only=True):
    exercise: str
    student: str
    path: str
    checks: tuple[CheckResult, ...]
    problems: tuple[Problem, ...] = ()
    tier: str = ""  # the confinement that the sandbox reached
    seed: str = ""  # of the random inputs; for the instructor alone
    submission_digest: str = ""
    grader_digest: str = ""
    environment_digest: str = ""
    seconds: float = 0.0

    @property
    def score(self) -> int:
        return sum(check.earned for check in self.checks)

    @property
    def points(self) -> int:
        return sum(check.points for check in self.checks)

    @property
    def graded(self) -> bool:
        """False while any check is ungraded: such a result is no score yet."""
        return bool(self.checks) and all(check.status is not Status.ungraded for check in self.checks)
