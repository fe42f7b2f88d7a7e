"""The same submissions under our engine, stock nbgrader and otter: the score must not depend on who grades.

    autograder parity [NAME...] [--sample N] [--jobs J]

Whole, this takes hours: nbgrader needs seconds a submission, otter more, and a gallery has hundreds. So the scores
are kept (docs/interoperability.json, each with a digest of all that it hangs on), a run goes on where the last one
stopped, and the table says how much has been compared. What differs must have its reason in
docs/parity-differences.toml, and a reason must have its difference.

These are our own files, the gallery's: nothing confines them under the others.
"""

from __future__ import annotations

import concurrent.futures
import hashlib
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from autograder import peers
from autograder.engine.results import Job
from autograder.exercises import Exercise
from autograder.gallery.entries import Entry, entries
from autograder.gallery.parity_table import ENGINES, OURS, Row, Scored, compared_rows, noted, read_rows, unexplained
from autograder.gallery.verify import grade_notebooks, sampled, write_notebooks

BATCH = 8  # submissions that a peer grades in one process: what an interrupted run loses at most, for each job
PATIENCE = 3600.0  # seconds for a batch: otter limits no cell, and a correct program in plain loops trains for long
Say = Callable[[str], None]


def parity(exercises: Sequence[Exercise], *, sample: int = 0, jobs: int = 2, say: Say = print) -> bool:
    """Grade what is not yet known, note it, and write docs/interoperability.md. Does every score agree?

    sample: only about so many mistakes of each exercise, beside the stub and the solution; 0 is everything.
    Raises `CourseError` where a gallery file is none.
    """
    holds = True
    for exercise in exercises:
        with tempfile.TemporaryDirectory(prefix="parity-") as folder:
            run = Run(exercise, Path(folder), say)
            run.ours(sample)
            for engine, prepare in peers.many_installed().items():
                run.theirs(engine, prepare, run.chosen(sample), jobs)
            holds &= tell(exercise, run.known(), say)
    return holds


def tell(exercise: Exercise, known: Mapping[str, Row], say: Say) -> bool:
    """Say how the scores of one exercise compare. True where every difference has its reason, and every reason one."""
    rows = compared_rows(known)
    differing = [name for name, row in rows.items() if len(set(row.values())) > 1]
    say(f"{exercise.name}: {len(rows)} submissions compared, {len(rows) - len(differing)} the same everywhere.")
    faults = list(unexplained(exercise, known))
    for fault in faults:
        say(f"  {fault}")
    return not faults


class Run:
    """One exercise's gallery as notebooks, and what is known of their scores."""

    def __init__(self, exercise: Exercise, folder: Path, say: Say) -> None:
        self.exercise, self.folder, self.say = exercise, folder, say
        (folder / "notebooks").mkdir()
        self.gallery = entries(exercise)
        jobs = write_notebooks(exercise, self.gallery, folder / "notebooks")
        self.jobs = {job.student: job for job in jobs}
        self.digests = {engine: self.digests_of(engine) for engine in ENGINES if engine in (OURS, *peers.installed())}
        self.rows = read_rows(exercise)

    def digests_of(self, engine: str) -> dict[str, str]:
        """Of each submission with all else that decides its score."""
        of_all = peers.digest_of(self.exercise, engine)
        return {
            name: hashlib.sha256(of_all.encode() + job.path.read_bytes()).hexdigest()[:16]
            for name, job in self.jobs.items()
        }

    def chosen(self, sample: int) -> list[Job]:
        names = {entry.name for entry in some_of(self.gallery, sample)}
        gallery = {entry.name for entry in self.gallery}
        return [job for name, job in self.jobs.items() if name in names or name not in gallery]

    def known(self) -> dict[str, Row]:
        """The scores that still hold: of the files as they are now."""
        return {
            name: {e: row[e] for e in row if self.digests.get(e, {}).get(name) == row[e].digest}
            for name, row in self.rows.items()
            if name in self.jobs
        }

    def ours(self, sample: int) -> None:
        """Always again: it takes milliseconds, and no digest knows of a change of the engine."""
        wanted = {job.student for job in self.chosen(sample)} | set(self.known())
        results = grade_notebooks(self.exercise, [job for name, job in self.jobs.items() if name in wanted])
        self.note(OURS, {name: float(result.score) if result.graded else None for name, result in results.items()})

    def theirs(self, engine: str, prepare: Prepare, jobs: Sequence[Job], workers: int) -> None:
        """Batches, several at a time; each is noted as it ends."""
        known = self.known()
        missing = [job for job in jobs if engine not in known.get(job.student, {})]
        if not missing:
            return
        template = self.folder / engine
        grade = prepare(self.exercise, template)
        done = len(jobs) - len(missing)
        pool = concurrent.futures.ThreadPoolExecutor(max(1, workers))
        try:
            graded = [pool.submit(grade_batch, template, grade, batch) for batch in batches(missing)]
            for future in concurrent.futures.as_completed(graded):
                self.note(engine, scores := future.result())
                done += len(scores)
                self.say(f"{self.exercise.name}: {done} of {len(jobs)} under {engine}")
        finally:
            pool.shutdown(cancel_futures=True)  # an interrupted run does not begin the batches that wait

    def note(self, engine: str, scores: Mapping[str, float | None]) -> None:
        for name, score in scores.items():
            self.rows.setdefault(name, {})[engine] = Scored(self.digests[engine][name], score)
        self.rows = {name: row for name, row in self.rows.items() if name in self.jobs}
        noted(self.exercise, self.rows, self.known(), len(self.jobs))


Prepare = Callable[[Exercise, Path], peers.GradeMany]


def some_of(gallery: list[Entry], sample: int) -> list[Entry]:
    """With a sample, that many mistakes from all over the gallery and as many correct variants."""
    if not sample:
        return gallery
    few = sampled(gallery, sample)
    return [*[entry for entry in few if entry.fails][:sample], *[entry for entry in few if entry.passes][:sample]]


def batches(jobs: Sequence[Job]) -> Iterator[Sequence[Job]]:
    return (jobs[start : start + BATCH] for start in range(0, len(jobs), BATCH))


def grade_batch(template: Path, grade: peers.GradeMany, jobs: Sequence[Job]) -> peers.Scores:
    """Under plain names: a peer takes a student's name, or a file's, for part of a path and of a command.

    One submission can end the whole batch: those without a score are graded again, each alone.
    """
    names = {f"s{number}": job.student for number, job in enumerate(jobs)}
    contents = dict(zip(names, [job.path.read_bytes() for job in jobs], strict=True))
    scores = peers.scores_in(template, grade, contents, PATIENCE)
    lost = [name for name, score in scores.items() if score is None and len(jobs) > 1]
    for name in lost:
        scores |= peers.scores_in(template, grade, {name: contents[name]}, PATIENCE)
    return {names[name]: score for name, score in scores.items()}


def compared(exercise: Exercise, mistakes: int) -> dict[str, tuple[float, float | None]]:
    """Our score and nbgrader's of the stub, the solution and so many mistakes from all over the gallery."""
    gallery = [entry for entry in sampled(entries(exercise), mistakes) if entry.fails][:mistakes]
    with tempfile.TemporaryDirectory(prefix="parity-") as folder:
        jobs = list(write_notebooks(exercise, gallery, Path(folder)))
        ours = grade_notebooks(exercise, jobs)
        template = Path(folder) / "course"
        theirs = grade_batch(template, peers.nbgrader_many(exercise, template), jobs)
        return {job.student: (ours[job.student].score, theirs[job.student]) for job in jobs}
