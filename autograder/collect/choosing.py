"""Which of a student's files is the submission: the one called NAME, else the only notebook.

A submission holds one notebook. Where a student handed in several, the one named after the exercise counts; of
several that are (Canvas numbers them), the one handed in last. Where that leaves two, none is taken: whoever grades
must not guess.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from autograder.collect.archive import LeftOut
from autograder.collect.canvas import unnumbered
from autograder.collect.handed_in import HandedIn
from autograder.collect.roster import Owned
from autograder.engine.notebooks import SUFFIXES

NEITHER = "neither a notebook nor a script: only the notebook is graded"


def choose(files: Sequence[Owned], exercise: str) -> tuple[Owned | None, list[LeftOut]]:
    """One student's submission, or None, and the files beside it."""
    if len({(owned.handed_in.number, owned.handed_in.name) for owned in files}) > 1:
        reason = "the archive holds two students who cannot be told apart by name and number: give a roster"
        return None, [without(owned, reason) for owned in files]
    usable = [owned for owned in files if suffix(owned) in SUFFIXES and not owned.handed_in.typed]
    left = [without(owned, owned.handed_in.typed or NEITHER) for owned in files if owned not in usable]
    for ending in SUFFIXES:
        if one_kind := [owned for owned in usable if suffix(owned) == ending]:
            chosen, more = choose_of(one_kind, exercise)
            rest = [owned for owned in usable if suffix(owned) != ending]
            return chosen, [*more, *(without(owned, "a notebook was handed in, too") for owned in rest), *left]
    return None, left


def choose_of(files: list[Owned], exercise: str) -> tuple[Owned | None, list[LeftOut]]:
    named = [owned for owned in files if is_named(owned.handed_in, exercise)]
    if not named and len(files) > 1:
        return None, [without(owned, f"one of {len(files)} files, none of them called {exercise}") for owned in files]
    ordered = sorted(named or files, key=lambda owned: owned.handed_in.order)
    if len(ordered) > 1 and ordered[-1].handed_in.order == ordered[-2].handed_in.order:
        return None, [without(owned, f"one of {len(ordered)} files called {exercise}") for owned in files]
    chosen = ordered[-1]
    taken = chosen.handed_in.file
    older = [without(owned, f"handed in before {taken}") for owned in ordered[:-1]]
    return chosen, [*older, *(without(owned, f"{taken} was taken") for owned in files if owned not in ordered)]


def is_named(one: HandedIn, exercise: str) -> bool:
    stem = PurePosixPath(one.file).stem.casefold()
    return exercise.casefold() in (stem, unnumbered(stem))


def suffix(owned: Owned) -> str:
    return PurePosixPath(owned.handed_in.file).suffix.lower()


def without(owned: Owned, reason: str) -> LeftOut:
    return LeftOut(owned.handed_in.member.name, reason, owned.student.id)
