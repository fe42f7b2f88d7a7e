"""One JSON file a submission, `OUT/reports/EXERCISE/STUDENT.json`.

For the instructor alone: it holds the seed, the expected numbers in `detail`, and the
digests that tell a later run what is still up to date.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final, Literal

import msgspec

from autograder.engine.results import SubmissionResult
from autograder.errors import CourseError
from autograder.reports.files import place, write_atomically
from autograder.reports.text import to_json

SCHEMA: Final = 1  # raise it when a field of SubmissionResult is removed, renamed or gets another meaning


class Report(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The file's layout: `score` is null while the submission is not fully graded."""

    schema: Literal[1] = SCHEMA
    score: int | None
    points: int
    result: SubmissionResult


def path_of(folder: Path, exercise: str, student: str) -> Path:
    """Where this student's report lies below the output folder."""
    return place(folder, "reports", exercise, student, "json")


def write(result: SubmissionResult, folder: Path) -> Path:
    """Write the report below `folder`, the output folder, and say where."""
    report = Report(score=result.score if result.graded else None, points=result.points, result=result)
    return write_atomically(path_of(folder, result.exercise, result.student), to_json(msgspec.to_builtins(report)))


def read(path: Path) -> SubmissionResult:
    """The result that `write` stored. A `CourseError` where the file is damaged or of another version."""
    try:
        # Not msgspec's own reader: it refuses the lone surrogates that file names can hold.
        return msgspec.convert(json.loads(path.read_bytes()), Report).result
    except (OSError, ValueError, RecursionError) as error:
        hint = "Delete the file and grade the submission again."
        raise CourseError(f"this report cannot be read ({error}).", hint=hint, file=path) from error
