"""What runs in Gradescope's container: one submission in, `results/results.json` out.

    ROOT/source/        the archive's files          ROOT/submission/   what the student handed in
    ROOT/results/       results.json goes there

    python -m autograder.exports.on_gradescope prove ROOT    when the image is built
    python -m autograder.exports.on_gradescope grade ROOT    for each submission

Each check is one test with its points. What is our fault is an error and never a score: results.json then holds
neither `score` nor `tests`, which Gradescope's specification demands of every graded submission, the command ends
with 1, and the reason stands in the output that instructors see. Format: Gradescope's autograder specification.

A container may grant neither namespaces nor Landlock. The tier that was reached stands in `extra_data` and in the
output; below the engine's minimum nothing is graded unless the settings say so.
"""

from __future__ import annotations

import os
import secrets
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from autograder.build import checks as checks_of
from autograder.engine.grading import with_grader, without_run
from autograder.engine.notebooks import Unusable, suffix_of
from autograder.engine.results import CheckResult, Job, Problem, Status, SubmissionResult
from autograder.engine.tiers import warning
from autograder.engine.workers import grade_many
from autograder.errors import CourseError
from autograder.exercises import Exercise, find
from autograder.exports.visibility import Visibility
from autograder.reports.feedback import MESSAGES, next_steps, summary
from autograder.reports.files import write_atomically
from autograder.reports.text import clean, one_line, to_json
from autograder.reports.words import count

# Gradescope ends a container after ten minutes unless told otherwise, and then there is no result at all.
SUBMISSION_SECONDS = 420.0
MOST_FILES = 2000  # that are looked at to find the notebook
NOT_GRADED = "This submission has not been graded yet: our grading stopped. This is our fault, not yours."


LATER = {
    Visibility.after_due_date: "are shown after the due date",
    Visibility.after_published: "are shown when the grades are published",
    Visibility.hidden: "are not shown",
}


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What `export gradescope` was told: source/settings.json."""

    exercise: str
    hidden: Visibility = Visibility.after_published  # of the hidden checks
    trusted: bool = False


def main(command: str, root: Path) -> int:
    settings = msgspec.json.decode((root / "source" / "settings.json").read_bytes(), type=Settings)
    os.environ["AUTOGRADER_SETTINGS"] = str(root / "source" / "course")  # the term's points, and no other course.toml
    try:
        exercise = find(settings.exercise, root / "source" / "course")
        return prove(exercise, settings) if command == "prove" else grade(exercise, settings, root)
    except CourseError as error:
        print(f"autograder: {error}")
    except Exception:  # noqa: BLE001 - whatever it is, the student's result must not be a score
        traceback.print_exc(file=sys.stdout)
    if command == "grade":
        write(root, ungraded(settings, NOT_GRADED))
    return 1


def prove(exercise: Exercise, settings: Settings) -> int:
    """The solution earns everything here, or the image is not built. Says how well this machine confines."""
    tier = with_grader(exercise, lambda grader: grader.server.tier, seed=secrets.token_hex(), trusted=True)
    print(f"autograder: the solution of {settings.exercise} earns everything. Confinement here: {tier or 'none'}.")
    if doubt := warning(tier):
        print(
            "autograder: " + (doubt if settings.trusted else "this is too little: submissions would be refused here.")
        )
    return 0


def grade(exercise: Exercise, settings: Settings, root: Path) -> int:
    result = result_of(exercise, settings, root / "submission")
    print(to_json(msgspec.to_builtins(result)))
    print(f"Confinement: {result.tier or 'the submission was not run'}. {warning(result.tier) if result.tier else ''}")
    write(root, document(result, settings) if result.graded else ungraded(settings, NOT_GRADED, result.problems))
    return 0 if result.graded else 1


def result_of(exercise: Exercise, settings: Settings, folder: Path) -> SubmissionResult:
    try:
        path = submission_in(folder, exercise.name)
    except Unusable as error:
        lost = [without_run(check, Status.failed, "There was nothing to check.") for check in checks_of(exercise)]
        problem = Problem(message=str(error))
        return SubmissionResult(
            exercise=exercise.name, student="", path="", checks=tuple(lost), problems=(problem,)
        )  # fmt: skip
    found: list[SubmissionResult] = []
    seconds = min(exercise.limits.submission_seconds, SUBMISSION_SECONDS)
    limits = msgspec.structs.replace(exercise.limits, submission_seconds=seconds)
    job = Job("submission", path)
    grade_many(exercise, [job], found.append, 1, secrets.token_hex(), limits, trusted=settings.trusted)
    return found[0]


def submission_in(folder: Path, name: str) -> Path:
    """NAME.ipynb wherever it lies, else the one notebook, else NAME.py. Raises `Unusable` with what to hand in."""
    found = list(handed_in(folder))
    named = [path for path in found if path.name == f"{name}.ipynb"]
    notebooks = [path for path in found if suffix_of(path) == ".ipynb"]
    scripts = [path for path in found if path.name == f"{name}.py"]
    for fitting in (named, notebooks, scripts):
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            shown = ", ".join(one_line(str(path.relative_to(folder)), 60) for path in fitting[:4])
            raise Unusable(f"There are several: {shown}. Hand in one notebook, named {name}.ipynb.")
    raise Unusable(f"There is no notebook in what you handed in. Hand in {name}.ipynb.")


def handed_in(folder: Path) -> Iterator[Path]:
    """Files that could be meant, in order. No link to a folder is followed; a link to a file is refused when read."""
    left = MOST_FILES
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for name in sorted(names):
            left -= 1
            if left < 0:
                raise Unusable(f"There are more than {MOST_FILES} files in it. Hand in the notebook alone.")
            if not name.startswith("."):
                yield Path(place, name)


# --- Gradescope's format -------------------------------------------------------------------


def write(root: Path, content: dict[str, Any]) -> None:
    write_atomically(root / "results" / "results.json", to_json(content))


def document(result: SubmissionResult, settings: Settings) -> dict[str, Any]:
    """A graded submission: one score, and a test for each check."""
    return {
        "score": result.score,
        "execution_time": round(result.seconds, 2),
        "output": said(result, settings),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "stdout_visibility": "hidden",
        "extra_data": {"confinement": result.tier, "submission": result.submission_digest},
        "tests": [test(check, settings) for check in result.checks],
    }


def test(check: CheckResult, settings: Settings) -> dict[str, Any]:
    return {
        "name": one_line(check.title),
        "score": check.earned,
        "max_score": check.points,
        "status": "passed" if check.status is Status.passed else "failed",
        "output": sentence(check),
        "visibility": settings.hidden if check.hidden else Visibility.visible,
    }


def sentence(check: CheckResult) -> str:
    """What the student reads of one check; never its `detail`."""
    text = check.message or MESSAGES.get(check.status, "")
    return clean("\n".join(part for part in (text, check.hint) if part))


def said(result: SubmissionResult, settings: Settings) -> str:
    """Of the whole submission: what came out, what was met on the way, what to do now.

    This text is visible at once: it tells of the hidden checks only where the settings show those at once, too.
    """
    shown = [check for check in result.checks if settings.hidden is Visibility.visible or not check.hidden]
    told = msgspec.structs.replace(result, checks=tuple(shown))
    met = [f"{problem.where}: {problem.message}".removeprefix(": ") for problem in result.problems]
    done = told.score == told.points
    if len(shown) == len(result.checks):
        return clean("\n".join([summary(told), *met, *next_steps(told, "above")]))
    passed = sum(check.status is Status.passed for check in shown)
    others = count(len(result.checks) - len(shown), "more check")
    first = f"{passed} of {count(len(shown), 'check')} that you can see {'pass' if passed != 1 else 'passes'}."
    later = f"The results of {others} {LATER[settings.hidden]}."
    return clean("\n".join([first, later, *met, *([] if done else next_steps(told, "above"))]))


def ungraded(settings: Settings, text: str, problems: tuple[Problem, ...] = ()) -> dict[str, Any]:
    """No score and no tests: an error, for whoever reads it."""
    lines = [text, *(problem.message for problem in problems), "Your instructors can run it again; tell them."]
    return {
        "output": clean("\n".join(lines)),
        "output_format": "text",
        "stdout_visibility": "hidden",
        "extra_data": {"exercise": settings.exercise, "graded": False},
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
