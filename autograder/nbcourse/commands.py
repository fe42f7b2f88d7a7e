"""What the command line calls: it prints, and says whether everything held."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from rich.console import Console

from autograder.engine.tiers import warning
from autograder.errors import shown
from autograder.exercises import Exercise
from autograder.nbcourse.course import CONFIG, Course, open_course
from autograder.nbcourse.grade import Graded, grade_course
from autograder.nbcourse.layout import init
from autograder.reports import table
from autograder.reports.gradebook import shown as without_password
from autograder.reports.text import one_line


def run_init(
    folder: Path,
    exercises: Sequence[Exercise],
    db_url: str = "",
    course_id: str = "",
    due: Mapping[str, datetime] | None = None,
) -> bool:
    """`autograder nbgrader init DIR [NAME]...`. True where every exercise's file is ours and current."""
    laid = init(folder, exercises, db_url, due=due or {}, course_id=course_id)
    for change in laid.changes:
        written = f"{len(change.written)} files written" if change.written else "unchanged"
        print(f"{change.exercise}: {written}")
    for path in laid.kept:
        print(f"{shown(path)}: changed by hand, so it was left alone. To have ours, move it away and run this again.")
    named = open_course(folder).db_url
    if is_elsewhere := named != open_course(folder, db_url).db_url:
        print(f"{shown(folder / CONFIG)}: formgrader will open another gradebook, {without_password(named)}.")
        print("Write the right one there as `c.CourseDirectory.db_url`.")
    # The configuration says itself that it may be changed.
    return not is_elsewhere and all(path.name == CONFIG for path in laid.kept)


def run_grade(
    folder: Path,
    exercises: Sequence[Exercise],
    *,
    db_url: str = "",
    jobs: int = 0,
    as_json: bool = False,
    seed: str = "",
    again: bool = False,
    trusted: bool = False,
    showcase: bool = False,
) -> bool:
    """`autograder grade NAME --course DIR`. True where every submission was graded, and nothing was odd."""
    course = open_course(folder, db_url)
    graded = [
        grade_course(course, exercise, jobs=jobs, seed=seed, again=again, trusted=trusted, showcase=showcase)
        for exercise in exercises
    ]
    show(course, graded, as_json)
    return all(one.complete for one in graded)


def show(course: Course, graded: Sequence[Graded], as_json: bool) -> None:
    results = [result for one in graded for result in one.results]
    if as_json:
        print(table.as_json(results))
    else:
        Console().print(table.summary(results))
        print(f"Go on with formgrader, or `nbgrader generate_feedback --force`, in {course.root}.")
    for text in sorted({warning(result.tier) for result in results if result.tier} - {""}):
        print(text, file=sys.stderr)
    for result in results:
        if not result.graded:
            print(f"{one_line(result.student)}: not graded yet, so not in the gradebook.", file=sys.stderr)
    for trouble in (trouble for one in graded for trouble in one.troubles):
        print(f"autograder: {trouble}", file=sys.stderr)
