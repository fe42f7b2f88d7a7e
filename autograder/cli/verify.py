"""`autograder verify`: the proof of each exercise's checks, and with --report its row in docs/grader-quality.md."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from autograder.cli.say import say
from autograder.errors import shown
from autograder.exercises import Exercise
from autograder.gallery.parity import compared
from autograder.gallery.quality import note
from autograder.gallery.verify import Proof
from autograder.gallery.verify import verify as prove

PARITY_MISTAKES = 4  # under nbgrader, at some five seconds each, besides the stub and the solution


def verify(exercises: Iterable[Exercise], jobs: int, report: bool) -> bool:
    """Does everything hold?"""
    holds = True
    for exercise in exercises:
        proof = prove(exercise, jobs)
        show(proof)
        holds &= proof.holds
        if report:
            holds &= reported(exercise, proof)
    return holds


def show(proof: Proof) -> None:
    sign = "holds" if proof.holds else "DOES NOT HOLD"
    say(
        f"{proof.exercise}: {sign}. {proof.checks} checks, {proof.points} points; "
        f"{proof.accepted} of {proof.variants} correct variants accepted; "
        f"{proof.killed} of {proof.mistakes} mistakes killed, "
        f"{proof.named} of {proof.retold} recognised in a second telling."
    )
    for failure in proof.failures:
        say(f"  {failure}")


def reported(exercise: Exercise, proof: Proof) -> bool:
    """Note the proof, and the scores under stock nbgrader beside ours. Are they the same?"""
    figures = msgspec.structs.asdict(proof)
    note(exercise, "gallery", {name: value for name, value in figures.items() if isinstance(value, int)})
    scores = compared(exercise, PARITY_MISTAKES)
    same = sum(ours == theirs for ours, theirs in scores.values())
    note(exercise, "nbgrader", {"submissions": len(scores), "same": same})
    for name, (ours, theirs) in scores.items():
        if ours != theirs:
            say(f"  {name}: {ours:g} points here, {'no score' if theirs is None else f'{theirs:g}'} under nbgrader.")
    say(f"  same score under nbgrader: {same} of {len(scores)}; noted in {shown(Path('docs/grader-quality.md'))}")
    return same == len(scores)
