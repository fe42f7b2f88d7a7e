"""The proof that an exercise's checks are right, over its gallery.

    the stub            earns 0, every check "not attempted"
    the solution        earns everything
    a correct variant   earns everything
    a mistake           loses exactly the checks that its header names, each by a value, and is named
    a second telling    loses the same checks and is named as the first: recognition is proven on it
    every check         is failed by some mistake

Every file is graded as a real .ipynb, by the same workers that grade students.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from autograder.build import as_bytes, checks, released, solution_sources
from autograder.engine.results import CheckResult, Job, Status, SubmissionResult
from autograder.engine.workers import grade_many
from autograder.exercises import Exercise
from autograder.gallery.entries import Entry, as_notebook, entries, solved_notebook

RAISED = re.compile(r"`\w+` raised ")  # how `verdict` opens the sentence on an exception
STUB, SOLUTION = "the stub", "the solution"


class Proof(msgspec.Struct, frozen=True):
    """What was tried, how much of it held, and what did not, as sentences that open with the file.

    `variants` correct programs, `accepted` of them with full points; `mistakes`, `killed` of them by exactly the checks
    that they should lose; `retold` second tellings, `named` of them recognised as the first.
    """

    exercise: str
    checks: int
    points: int
    variants: int
    accepted: int
    mistakes: int
    killed: int
    retold: int
    named: int
    failures: tuple[str, ...]

    @property
    def holds(self) -> bool:
        return not self.failures


@dataclass(frozen=True)
class Tried:
    """A gallery file with the result that grading gave it. `original` is the mistake that a twin repeats."""

    entry: Entry
    original: Entry
    result: SubmissionResult


def verify(exercise: Exercise, workers: int = 0, seed: str = "", sample: int = 0) -> Proof:
    """Grade the whole gallery and compare; with `sample`, about so many of its mistakes, each with its twin.

    Raises `CourseError` where a file is no gallery file.
    """
    gallery = entries(exercise)
    chosen = sampled(gallery, sample) if sample else gallery
    results = grade_gallery(exercise, chosen, workers, seed)
    originals = {entry.name: entry for entry in gallery}
    tried = [Tried(e, originals.get(e.twin_of, e), results[e.name]) for e in chosen]
    judged = {one.entry.name: list(judge(one)) for one in tried}
    failures = [*unlinked(gallery, originals), *baseline(results), *uncovered(exercise, gallery)]
    failures += [sentence for sentences in judged.values() for sentence in sentences]
    held = [one.entry for one in tried if not judged[one.entry.name]]
    return Proof(
        exercise=exercise.name, checks=len(checks(exercise)), points=results[SOLUTION].points,
        variants=sum(e.passes for e in chosen), accepted=sum(e.passes for e in held),
        mistakes=sum(bool(e.fails) for e in chosen), killed=sum(bool(e.fails) for e in held),
        retold=sum(bool(e.twin_of) for e in chosen), named=sum(bool(e.twin_of) for e in held),
        failures=tuple(failures),
    )  # fmt: skip


def sampled(gallery: list[Entry], count: int) -> list[Entry]:
    """Every correct variant, and mistakes from all over the gallery with their second tellings."""
    mistakes = [entry.name for entry in gallery if entry.fails]
    kept = set(mistakes[:: max(1, len(mistakes) // count)])
    return [entry for entry in gallery if entry.passes or entry.name in kept or entry.twin_of in kept]


def grade_gallery(exercise: Exercise, gallery: list[Entry], workers: int, seed: str) -> dict[str, SubmissionResult]:
    """The results by file stem, those of the stub and the solution among them."""
    with tempfile.TemporaryDirectory(prefix="verify-") as folder:
        return grade_notebooks(exercise, list(write_notebooks(exercise, gallery, Path(folder))), workers, seed)


def grade_notebooks(
    exercise: Exercise, jobs: list[Job], workers: int = 0, seed: str = ""
) -> dict[str, SubmissionResult]:
    """Our own files, so also where this machine could not confine a student's."""
    results: dict[str, SubmissionResult] = {}
    grade_many(exercise, jobs, lambda result: results.update({result.student: result}), workers, seed, trusted=True)
    return results


def write_notebooks(exercise: Exercise, gallery: list[Entry], folder: Path) -> Iterator[Job]:
    solutions = solution_sources(exercise)
    notebooks = {STUB: as_bytes(released(exercise)), SOLUTION: solved_notebook(exercise)}
    notebooks |= {entry.name: as_notebook(exercise, entry, solutions) for entry in gallery}
    for name, content in notebooks.items():
        path = folder / f"{name}.ipynb"
        path.write_bytes(content)
        yield Job(name, path)


# --- what must hold ------------------------------------------------------------------------


def baseline(results: Mapping[str, SubmissionResult]) -> Iterator[str]:
    for check in results[STUB].checks:
        if check.status is not Status.not_attempted:
            yield f"{STUB}: {check.name} is {check.status}, not not_attempted. {check.message}"
    yield from lost_points(SOLUTION, results[SOLUTION])


def lost_points(name: str, result: SubmissionResult) -> Iterator[str]:
    for check in result.checks:
        if check.status is not Status.passed:
            yield f"{name}: loses {check.name} ({check.status}): {check.message} {check.detail}".rstrip()


def judge(tried: Tried) -> Iterator[str]:
    """What does not hold of one gallery file."""
    if tried.entry.passes:
        yield from lost_points(tried.entry.name, tried.result)
        return
    lost = {check.name: check for check in tried.result.checks if check.status is not Status.passed}
    name, expected = tried.entry.name, set(tried.original.fails)
    if set(lost) != expected:
        yield f"{name}: should lose {sorted(expected)}, but loses {sorted(lost)}."
        return
    for check in lost.values():
        if check.mistake != tried.original.mistake:
            yield f"{name}: {check.name} names {check.mistake or 'no mistake'!r}, not {tried.original.mistake!r}."
    if not any(by_value(check) for check in lost.values()):
        yield f"{name}: every check is lost by a crash, none by a wrong value: {next(iter(lost.values())).message}"


def by_value(check: CheckResult) -> bool:
    """Did the student's code answer, wrongly, rather than raise or die?"""
    return check.status is Status.failed and not RAISED.match(check.message)


def unlinked(gallery: list[Entry], originals: Mapping[str, Entry]) -> Iterator[str]:
    """Twins of nothing, and mistakes that were told only once."""
    retold = {entry.twin_of for entry in gallery}
    for entry in gallery:
        if entry.twin_of and not (entry.twin_of in originals and originals[entry.twin_of].fails):
            yield f"{entry.name}: there is no mistake {entry.twin_of!r} to be recognised as."
        if entry.fails and entry.name not in retold:
            yield f"{entry.name}: no second file says `expect: recognised as {entry.name}`."


def uncovered(exercise: Exercise, gallery: list[Entry]) -> Iterator[str]:
    failed = {name for entry in gallery for name in entry.fails}
    known = [check.name for check in checks(exercise)]
    for name in known:
        if name not in failed:
            yield f"{name}: no file of the gallery fails this check, so it proves nothing."
    for entry in gallery:
        for name in sorted(set(entry.fails) - set(known)):
            yield f"{entry.name}: there is no check {name!r}."
