"""`autograder grade`: from paths to reports, feedback, gradebook and table."""

from __future__ import annotations

import contextlib
import importlib
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from autograder.build.folders import replace_folder
from autograder.course.settings import Settings
from autograder.engine.collect import collect
from autograder.engine.grading import environment_digest, grader_digest
from autograder.engine.notebooks import Unusable, digest, read_bytes
from autograder.engine.results import Job, SubmissionResult
from autograder.engine.tiers import warning
from autograder.engine.workers import grade_many
from autograder.errors import CourseError, UsageError, shown, writing
from autograder.exercises import Exercise, all_exercises
from autograder.reports import feedback, json_report, table
from autograder.reports.text import one_line

if TYPE_CHECKING:
    from autograder.reports.gradebook import Recorded  # it loads nbgrader


def grade_paths(
    exercise: Exercise,
    paths: Sequence[Path],
    out: Path,
    *,
    jobs: int = 0,
    as_json: bool = False,
    seed: str = "",
    again: bool = False,
    trusted: bool = False,
    settings: Settings | None = None,
) -> bool:
    """Grade what the paths hold and write everything below `out`. True where every submission has a score, and none
    was odd.

    settings: the term's, for the gradebook's place and the due dates; without, the gradebook lies below `out`
    """
    if not paths:
        hint = "Name notebooks or a submitted/ folder, or an nbgrader course folder with --course."
        raise UsageError("There is nothing to grade.", hint=hint)
    troubles: list[CourseError] = []
    found = collect(exercise.name, paths, troubles.append)
    require_writable(out)
    with importing("autograder.reports.gradebook"):  # nbgrader takes seconds; the workers grade meanwhile
        results = grade_and_report(exercise, found, out, jobs=jobs, seed=seed, again=again, trusted=trusted)
    recorded, db_url = record(exercise, results, out, settings)
    troubles += recorded.troubles
    show(results, out, db_url, as_json)
    for text in sorted({warning(result.tier) for result in results if result.tier} - {""}):
        print(text, file=sys.stderr)
    for trouble in troubles:
        print(f"autograder: {trouble}", file=sys.stderr)
    return not troubles and all(result.graded for result in results)


def require_writable(out: Path) -> None:
    """A place that cannot be written is told before anything is graded, not after."""
    with writing(out):
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            pass


@contextlib.contextmanager
def importing(module: str) -> Iterator[None]:
    """Import a module beside the block. It ends with the import: two threads would see a package half made."""
    # jsonschema takes it where it is installed, to check addresses; nbformat asks for no such check, and it builds a
    # grammar when it is imported, for a second. A None here makes its import fail.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    thread = threading.Thread(target=importlib.import_module, args=(module,))
    thread.start()
    try:
        yield
    finally:
        thread.join()


def grade_and_report(
    exercise: Exercise, found: Sequence[Job], out: Path, *, jobs: int, seed: str, again: bool, trusted: bool
) -> list[SubmissionResult]:
    """Grade, and write each report as its result comes: an interrupted run goes on where it stopped."""
    kept = {} if again else still_valid(exercise, found, out, seed)
    open_jobs = [job for job in found if job not in kept]
    results = dict(kept)
    by_path = {str(job.path): job for job in open_jobs}
    with progress_bar() as bar:
        task = bar.add_task(exercise.name, total=len(found), completed=len(kept))

        def on_result(result: SubmissionResult) -> None:
            results[by_path[result.path]] = result
            json_report.write(result, out)
            feedback.write(result, exercise.title, out)
            bar.advance(task)

        if open_jobs:
            grade_many(exercise, open_jobs, on_result, jobs, seed, trusted=trusted)
    return [results[job] for job in found]


def still_valid(exercise: Exercise, found: Sequence[Job], out: Path, seed: str) -> dict[Job, SubmissionResult]:
    """Earlier results of the same bytes, by the same checks, in the same environment (and from `seed`, if given)."""
    keys = grader_digest(exercise), environment_digest()
    valid = {}
    for job in found:
        old = earlier(json_report.path_of(out, exercise.name, job.student))
        if old is None or not old.graded or old.path != str(job.path) or seed not in ("", old.seed):
            continue
        if (old.grader_digest, old.environment_digest) == keys and old.submission_digest == file_digest(job.path):
            valid[job] = old
    return valid


def earlier(path: Path) -> SubmissionResult | None:
    """The report of an earlier run; None where there is none that can be read: then it is graded again."""
    try:
        return json_report.read(path) if path.is_file() else None
    except CourseError:
        return None


def file_digest(path: Path) -> str:
    try:
        return digest(read_bytes(path))
    except (OSError, Unusable):
        return ""


def record(
    exercise: Exercise, results: Sequence[SubmissionResult], out: Path, settings: Settings | None
) -> tuple[Recorded, str]:
    """Into the gradebook, beside `source/NAME/`: stock nbgrader can go on from there. Also the gradebook's URL."""
    from traitlets.config import Config

    from autograder.build import instructor_files
    from autograder.course.due_dates import write_due_dates
    from autograder.nbcourse.source import as_recorded
    from autograder.reports import gradebook

    replace_folder(exercise.name, out / "source" / exercise.name, instructor_files(exercise))
    notebook = out / "source" / exercise.name / exercise.notebook.name
    db_url = settings.db_url if settings and settings.file.db_url else gradebook.default_url(out)
    names = {one.name for one in all_exercises(exercise.root)}
    recorded = gradebook.record(
        results, db_url, lambda _: notebook, read=lambda path: as_recorded(path, Config()), exercises=names
    )
    if settings:
        write_due_dates(db_url, settings)
    for student in recorded.left_out:
        print(f"{one_line(student)}: not graded yet, so not in the gradebook.", file=sys.stderr)
    return recorded, db_url


def show(results: Sequence[SubmissionResult], out: Path, db_url: str, as_json: bool) -> None:
    if as_json:
        print(table.as_json(results))
        return
    Console().print(table.summary(results))
    for kind in ("reports", "feedback"):  # one path a line, as it is: Rich would break it
        print(f"{kind.capitalize()}: {shown((out / kind).resolve())}")
    print(f"Gradebook: {place(db_url)}")


def place(db_url: str) -> str:
    """The gradebook, as whoever looks for it would name it: a file, or a URL without its password."""
    from autograder.reports.gradebook import shown as without_password

    file = Path(db_url.removeprefix("sqlite:///"))
    return shown(file) if db_url.startswith("sqlite:///") else without_password(db_url)


def progress_bar() -> Progress:
    """On stderr, so that `--json` stays clean, and silent where nobody watches."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True, disable=not sys.stderr.isatty())
