"""Attacks through the real engine. What must hold for each, and for whoever is graded next.

run_attacks(attacks)   every attack, an honest solution after each, in one session an exercise
Trial                  one attack, what it earned, and its faults: sentences about what did not hold
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.console import Console

from autograder.attacks.cases import HONEST, Attack, submission_of
from autograder.attacks.world import World, forget_peak, peak_memory
from autograder.engine.grading import Grader, with_grader
from autograder.engine.notebooks import parse
from autograder.engine.process import StudentProcess
from autograder.engine.results import Job, Status, SubmissionResult
from autograder.engine.session import Outcome
from autograder.engine.submission import RemoteSubmission
from autograder.exercises import find
from autograder.gallery.entries import solved_notebook
from autograder.gallery.mistakes import agree
from autograder.reports import feedback, json_report, table
from autograder.sandbox.limits import MIB, Limits

TIGHT = Limits(
    call_seconds=1.0,
    cell_seconds=2.0,
    notebook_seconds=3.0,
    submission_seconds=4.0,
    cpu_seconds=20,
    memory=512 * MIB,
    file_size=8 * MIB,
    disk=16 * MIB,
    open_files=64,
    threads=32,
    output=20_000,
)
GRADING_SECONDS = 20.0  # twice what these limits add up to, with the first look-up of every known mistake
GRADER_MEMORY = 512 * MIB
REPORT_SIZE = 1 * MIB

OnTrial = Callable[["Trial"], None]


@dataclass(frozen=True)
class Trial:
    attack: Attack
    earned: int
    seconds: float
    faults: tuple[str, ...]

    @property
    def held(self) -> bool:
        return not self.faults


def run_attacks(attacks: Sequence[Attack], on_trial: OnTrial | None = None, root: Path | None = None) -> list[Trial]:
    """Every attack once, through the real engine; `on_trial` hears of each as it ends."""
    trials: list[Trial] = []

    def heard(trial: Trial) -> None:
        trials.append(trial)
        if on_trial is not None:
            on_trial(trial)

    for (exercise, roomy), group in groupby(sorted(attacks, key=session_of), session_of):
        together = list(group)
        limits = Limits() if roomy else TIGHT
        with_grader(find(exercise, root), lambda grader: Range(grader, root).run(together, heard), limits=limits)  # noqa: B023 - called before the loop goes on
    return trials


def session_of(attack: Attack) -> tuple[str, bool]:
    """What can be graded together: the same exercise, and the limits of honest students or those of cheats. One that
    searches gets an honest student's time: that it finds nothing must not be for lack of it."""
    return attack.exercise, attack.family == HONEST or attack.defines("found")


class Range:
    """One session in which attacks and honest submissions take turns."""

    def __init__(self, grader: Grader, root: Path | None = None) -> None:
        self.grader, self.root = grader, root
        self.solved = solved_notebook(grader.exercise)
        self.honest = self.outcomes_of(self.solved)
        self.world = World([grader.exercise.release])

    def run(self, attacks: Sequence[Attack], heard: OnTrial) -> None:
        with tempfile.TemporaryDirectory(prefix="attacks-") as folder:
            for attack in attacks:
                heard(self.trial(attack, Path(folder)))

    def trial(self, attack: Attack, folder: Path) -> Trial:
        content = submission_of(attack, self.root)
        path = folder / f"{attack.path.stem}{attack.suffix}"
        path.write_bytes(content)
        forget_peak()
        before, started = peak_memory(), time.monotonic()
        try:
            result = self.grader.grade(Job(attack.student, path))
        except Exception as error:  # noqa: BLE001 - whatever it is, it would have stopped the batch
            return Trial(attack, 0, time.monotonic() - started, (f"grading itself raised {error!r:.200}",))
        seconds = time.monotonic() - started
        faults = [*judged(attack, result, seconds), *self.after(attack, content)]
        faults += harm_in_reports(result, folder / "out")
        if peak_memory() > before + GRADER_MEMORY:
            faults.append(f"the grader took {(peak_memory() - before) // MIB} MiB of memory for it")
        if faults:
            self.world = World([self.grader.exercise.release])  # so that the next one is not blamed
        return Trial(attack, result.score, seconds, tuple(faults))

    def after(self, attack: Attack, content: bytes) -> Iterator[str]:
        """What it found, and whether the next student and this machine are as they were."""
        if attack.defines("found"):
            found = self.found_by(content, attack.suffix)
            yield from [f"it found {found!r:.300}"] if found != [] else []
        outcomes = self.outcomes_of(self.solved)
        if any(outcome.result.status is not Status.passed for outcome in outcomes):
            yield "the honest solution that was graded next lost points"
        elif not all(agree(now.answers, then.answers) for now, then in zip(outcomes, self.honest, strict=True)):
            yield "the honest solution that was graded next gave other answers"
        yield from self.world.changes()

    def outcomes_of(self, content: bytes) -> list[Outcome]:
        return self.grader.run(parse(content, ".ipynb", self.grader.released))[0]

    def found_by(self, content: bytes, suffix: str) -> Any:
        """What the attack's own `found()` says, asked as a check would ask."""
        cells = parse(content, suffix, self.grader.released).cells
        process = StudentProcess(self.grader.server, cells, self.grader.limits)
        try:
            return RemoteSubmission(process).found()
        except Exception as error:  # noqa: BLE001 - of the student's making; it did not say that it found nothing
            return f"no answer: {error!r:.200}"
        finally:
            process.close()


def judged(attack: Attack, result: SubmissionResult, seconds: float) -> Iterator[str]:
    """What the result itself says against us."""
    statuses = {check.name: check.status for check in result.checks}
    if Status.ungraded in statuses.values():
        yield "it was left ungraded, as if that were our fault"
    if seconds > GRADING_SECONDS:
        yield f"grading it took {seconds:.0f} seconds"
    if not attack.solution and result.score:
        passed = ", ".join(name for name, status in statuses.items() if status is Status.passed)
        yield f"it earned {result.score} points: {passed}"
    kind, _, wanted = attack.demand.partition(" ")
    if kind == "full" and result.score < result.points:
        yield "an honest student lost points: " + lost(result)
    if kind in ("crashed", "timed_out") and Status(kind) not in statuses.values():
        yield f"no check {kind.replace('_', ' ')}"
    if kind == "problem:" and wanted not in "\n".join(read_by_student(result)):
        yield f"the student does not read {wanted!r}, but {' | '.join(read_by_student(result)):.300}"
    if kind == "fails" and not_passed(result) != set(wanted.split(", ")):
        yield f"it should lose {wanted}, and lost {', '.join(sorted(not_passed(result))) or 'nothing'}"


def not_passed(result: SubmissionResult) -> set[str]:
    return {check.name for check in result.checks if check.status is not Status.passed}


def lost(result: SubmissionResult) -> str:
    """The checks that an honest student lost, and what the student was told."""
    told = [f"{check.name}: {check.message:.150}" for check in result.checks if check.status is not Status.passed]
    return " | ".join([*told[:3], *(problem.message[:150] for problem in result.problems[:3])])


def read_by_student(result: SubmissionResult) -> list[str]:
    return [problem.message for problem in result.problems] + [check.message for check in result.checks]


def harm_in_reports(result: SubmissionResult, out: Path) -> Iterator[str]:
    """A student's text may not act as markup, drive a terminal, be a path, or fill the disk."""
    console = Console(width=200, color_system=None)
    with console.capture() as shown:
        console.print(table.summary([result]))
    texts = {"table": shown.get(), "JSON table": table.as_json([result])}
    written = [json_report.write(result, out), feedback.write(result, "An exercise", out)]
    texts |= {path.suffix: path.read_text() for path in written}
    if any(out.resolve() not in path.resolve().parents for path in written):
        yield "a report was written outside of its folder"
    for name, text in texts.items():
        if "\x1b" in text or "\x07" in text or "\u202e" in text or ("<script" in text.lower() and name == ".html"):
            yield f"markup or control characters reached the report ({name})"
        if len(text) > REPORT_SIZE:
            yield f"a report ({name}) has {len(text) // MIB} MiB"
