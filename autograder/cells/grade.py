"""Grade a class by the test cells of its notebooks: `submitted/` in; `autograded/`, gradebook and reports out.

    grade_cells    what the command calls
    grade_class    one assignment: a sandbox a notebook, several submissions at a time

The tests run inside the students' own processes, as nbgrader runs them. See `autograder.cells` for what that means.
"""

from __future__ import annotations

import os
import queue
import sys
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import Any

from rich.console import Console

from autograder.cells import book, shown
from autograder.cells.course import Course, Submission, all_submissions, open_course, submissions
from autograder.cells.plan import Plan, plans_of
from autograder.cells.preload import modules_of
from autograder.cells.results import Outcome
from autograder.cells.running import Lab
from autograder.cells.submission import Graded, grade_one, not_graded
from autograder.cells.terms import Shared, Terms, sources_of, write_report
from autograder.engine.sandboxes import Connection, EngineFault
from autograder.engine.tiers import require, warning
from autograder.errors import UsageError
from autograder.nbcourse import autograded
from autograder.reports.files import plain_name
from autograder.reports.gradebook import open_gradebook, reported
from autograder.reports.gradebook import shown as without_password
from autograder.reports.text import one_line

Attempt = tuple[Submission, Graded | None]


def grade_cells(
    folder: Path,
    assignments: Sequence[str] = (),
    *,
    students: Sequence[str] = (),
    db_url: str = "",
    jobs: int = 0,
    as_json: bool = False,
    again: bool = False,
    trusted: bool = False,
    stderr_fails: bool = False,
) -> bool:
    """Grade what was handed in to the nbgrader course in `folder`. True where every submission has a score.

    A folder of an assignment that the gradebook does not know is a submission without one.

    `assignments` names some, else all that were handed in are graded; `students` likewise. What did not change since
    the last run is not run again, unless `again`. `stderr_fails` costs a test its points for a line on standard
    error, as stock nbgrader does. Raises `UsageError` for what does not exist, `CourseError` for what cannot be used.
    """
    course = open_course(folder, db_url)
    terms = Terms(tuple(students), jobs, again, trusted, stderr_fails)
    outcomes: list[Outcome] = []
    with reported(course.db_url), open_gradebook(course.db_url) as gradebook:
        plans = plans_of(gradebook, course, list(assignments))
        unknown = [] if assignments else unknown_assignments(gradebook, course)
        gradebook.db.rollback()  # nothing is held while students' code runs
        for plan in plans:
            outcomes += recorded(gradebook, course, plan, terms)
    print(shown.as_json(outcomes)) if as_json else show(course, outcomes)
    if unknown:
        names = ", ".join(one_line(name, 40) for name in unknown)
        print(f"Handed in, but not in the gradebook, so not graded: {names}. Was it renamed?", file=sys.stderr)
    for text in sorted({warning(outcome.tier) for outcome in outcomes if outcome.tier} - {""}):
        print(text, file=sys.stderr)
    return not unknown and all(outcome.graded for outcome in outcomes)


def show(course: Course, outcomes: Sequence[Outcome]) -> None:
    console = Console()
    console.print(shown.summary(outcomes))
    console.print(
        f"Gradebook: {without_password(course.db_url)}   Notebooks: {course.directory.autograded_directory}/",
        soft_wrap=True,
    )
    for outcome in outcomes:
        if not outcome.graded:
            reason = one_line(outcome.problems[0].message) if outcome.problems else ""
            print(f"{one_line(outcome.student)}: {outcome.assignment} was not graded. {reason}", file=sys.stderr)


def unknown_assignments(gradebook: Any, course: Course) -> list[str]:
    """An assignment that was renamed after it was handed out must not vanish."""
    known = {assignment.name for assignment in gradebook.assignments}
    return sorted({one.assignment for one in all_submissions(course)} - known)


def recorded(gradebook: Any, course: Course, plan: Plan, terms: Terms) -> list[Outcome]:
    """One assignment's outcomes; each is on disk and in the gradebook when the next one comes."""
    found = chosen(course, plan, terms)
    enrolled = [one for one in found if book.may_be_added(gradebook, course, one.student)]
    tell_of_new(gradebook, enrolled)
    gradebook.db.rollback()
    outcomes = [stranger(plan, one) for one in found if one not in enrolled]
    for graded in grade_class(course, plan, enrolled, terms):
        outcome = graded.outcome
        if graded.files is not None:
            folder = course.autograded(plain_name(outcome.student), plan.assignment)
            autograded.put(course.directory, course.config, folder, graded.files)
            write_report(course, outcome)
        if outcome.graded:
            book.store(gradebook, course, plan, outcome)
        outcomes.append(outcome)
    return sorted(outcomes, key=lambda outcome: outcome.student)


def tell_of_new(gradebook: Any, found: Sequence[Submission]) -> None:
    """A folder's name with a slip in it would be a new student: where there is a class list, say so."""
    new = [one.student for one in found if not book.is_enrolled(gradebook, one.student)]
    if new and gradebook.students:
        names = ", ".join(one_line(name, 40) for name in new)
        print(f"Not in the gradebook so far, and added: {names}.", file=sys.stderr)


def chosen(course: Course, plan: Plan, terms: Terms) -> list[Submission]:
    found = submissions(course, plan.assignment)
    for name in terms.students:
        if name not in {one.student for one in found}:
            hint = f"Expected {course.folder(course.directory.submitted_directory, name, plan.assignment)}."
            raise UsageError(f"{name!r} handed in nothing for {plan.assignment!r}.", hint=hint)
    return [one for one in found if not terms.students or one.student in terms.students]


def stranger(plan: Plan, submission: Submission) -> Outcome:
    text = "The student is not in the gradebook. Run `nbgrader db student add ID`, or correct the folder's name."
    return not_graded(plan, submission, text)


# --- a class -------------------------------------------------------------------------------


def grade_class(course: Course, plan: Plan, found: Sequence[Submission], terms: Terms) -> Iterator[Graded]:
    """Each submission's outcome, as it comes."""
    shared = Shared(course, plan, terms)
    kept = {} if terms.again else {one: old for one in found if (old := shared.kept(one))}
    yield from (Graded(outcome) for outcome in kept.values())
    left = [one for one in found if one not in kept]
    modules = modules_of(sources_of(course, plan)) if left else []
    faults: list[Submission] = []
    for submission, graded in in_a_lab(shared, modules, left):
        if graded is None:
            faults.append(submission)
        else:
            yield graded
    for one in faults:  # each by itself, so that none fails for another's sake
        for submission, graded in in_a_lab(shared, modules, [one]):
            yield graded or Graded(not_graded(plan, submission, "The engine failed twice on this submission."))


def in_a_lab(shared: Shared, modules: list[str], left: Sequence[Submission]) -> Iterator[Attempt]:
    """Grade these with a fork server of their own. None for a fault of ours."""
    if not left:
        return
    with Lab(shared.files, modules, shared.limits) as lab:
        require(lab.server.tier, shared.terms.trusted)
        yield from side_by_side(shared, lab, left)


def side_by_side(shared: Shared, lab: Lab, left: Sequence[Submission]) -> Iterator[Attempt]:
    """Several at a time: the work is done in sandboxes, a thread here only waits for one."""
    workers = min(shared.terms.jobs or os.cpu_count() or 1, len(left))
    connections: queue.SimpleQueue[Connection] = queue.SimpleQueue()
    for _ in range(workers):
        connections.put(lab.server.join())

    def work(submission: Submission) -> Graded | None:
        connection = connections.get()
        try:
            return grade_one(shared, lab, connection, submission)
        except EngineFault:
            return None
        except Exception:  # noqa: BLE001 - a mistake of ours costs one student's result, not the class's
            traceback.print_exc()
            return None
        finally:
            connections.put(connection)

    with ThreadPoolExecutor(workers) as pool:
        futures = {pool.submit(work, submission): submission for submission in left}
        try:
            for future in as_completed(futures):
                yield futures[future], future.result()
        finally:
            pool.shutdown(cancel_futures=True)
            while not connections.empty():
                connections.get().close()
