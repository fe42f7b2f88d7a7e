"""Results for the tests of the reports: a usual one, and one that tries everything."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.utils import compute_checksum

from autograder.engine.results import CheckResult, Problem, Status, SubmissionResult

HOSTILE = "<script>alert(1)</script>\x1b]0;owned\x07\x1b[31m[bold red]\u202etxt.exe\udcff\r\n" + "x" * 5000


def check(name: str, status: Status = Status.passed, **fields: Any) -> CheckResult:
    """A check worth 2 points, titled after its name."""
    title = name.removeprefix("test_").replace("_", " ").capitalize()
    return CheckResult(**{"name": name, "title": title, "points": 2, "hidden": False, "status": status, **fields})


def submission(*checks: CheckResult, student: str = "ana", **fields: Any) -> SubmissionResult:
    given = {"exercise": "convolution", "student": student, "path": f"submitted/{student}/convolution.ipynb"}
    return SubmissionResult(**{**given, "seed": "SEED-7f3a", "tier": "TIER-full", **fields}, checks=checks)


def two(first: Status = Status.passed, second: Status = Status.failed, **fields: Any) -> SubmissionResult:
    return submission(check("test_a", first), check("test_b", second), **fields)


def usual(student: str = "ana") -> SubmissionResult:
    """One check of every kind that is the student's."""
    return submission(
        check("test_identity", title="An identity kernel leaves the image unchanged."),
        check("test_shape", hidden=True, title="The result of `correlate2d` has the shape (H - h + 1, W - w + 1)."),
        check(
            "test_flip",
            Status.failed,
            hidden=True,
            title="`correlate2d` does not flip the kernel.",
            message="The result came in the right shape, but 12 of 20 values differ.",
            detail="DETAIL at [0, 0]: expected 4, got 0",
            mistake="the kernel is flipped",
            hint="Cross-correlation slides the kernel as it stands. A convolution turns it by 180°: "
            "is there a `[::-1, ::-1]` too many?",
        ),
        check("test_loop", Status.timed_out, title="A large image takes less than two seconds."),
        check(
            "test_pad",
            Status.failed,
            title="`pad` adds zeros on all four sides.",
            message="`pad` raised IndexError: index 7 is out of bounds for axis 0 with size 7\n"
            "cell 9, line 4:\n    padded[top + h, left + w] = image[h, w]",
        ),
        check("test_exit", Status.crashed, title="`pad` leaves its argument alone."),
        check("test_pool", Status.not_attempted, title="`max_pool` takes the largest value of each window.", points=3),
        check("test_pool_stride", Status.not_attempted, title="`max_pool` moves by its stride.", hidden=True),
        student=student,
        problems=(
            Problem(message="NameError: name 'nump' is not defined", where="cell 3, line 2", line="import nump as np"),
        ),
        submission_digest="DIGEST-aa",
        grader_digest="DIGEST-bb",
        environment_digest="DIGEST-cc",
        seconds=0.05,
    )


def hostile() -> SubmissionResult:
    """Markup, control characters and long lines wherever a student can put them."""
    return submission(
        check("test_flip", Status.failed, message=HOSTILE, hint=HOSTILE, mistake=HOSTILE, title="A title"),
        check("test_crash", Status.crashed, message="\n" * 500 + "end"),
        student="../" + HOSTILE,
        path=f"submitted/{HOSTILE}",
        problems=(Problem(message=HOSTILE, where=HOSTILE, line=HOSTILE),),
    )


# --- a released notebook -------------------------------------------------------------------


def cell(grade_id: str, source: str, *, cell_type: str = "code", **flags: Any) -> NotebookNode:
    """A notebook cell with nbgrader's metadata; `points` makes it a grade cell."""
    marks = {"grade": "points" in flags, "solution": False, "task": False, "locked": True, "schema_version": 3}
    metadata = {"nbgrader": {**marks, **flags, "grade_id": grade_id}}
    made = (new_code_cell if cell_type == "code" else new_markdown_cell)(source, id=grade_id, metadata=metadata)
    made.metadata.nbgrader["checksum"] = compute_checksum(made)
    return made


WRITTEN = cell("why", "Your answer.", cell_type="markdown", points=5, solution=True, locked=False)


def write_notebook(path: Path, result: SubmissionResult, *more: NotebookNode) -> Path:
    """A notebook with one stub and a test cell for each check of the result."""
    stub = cell("correlate2d", "def correlate2d(image, kernel):\n    raise NotImplementedError()", solution=True)
    tests = [cell(check.name, f"def {check.name}(): ...", points=check.points) for check in result.checks]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    nbformat.write(new_notebook(cells=[stub, *tests, *more], metadata={"kernelspec": kernel}), path)
    return path
