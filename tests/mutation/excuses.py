"""The mutants that no check can catch, because they compute the same: docs/equivalent-mutants.toml.

    [[excuse]]
    exercise = "convolution"
    function = "max_pool"                       # Class.method where it is one
    original = "if 2 * pad_h > size_h:"         # the line as it is
    mutated = ["if pad_h * 2 > size_h:"]        # what it may become without any difference
    reason = "Multiplication commutes."         # an argument that convinces a reader

Spaces do not matter, and neither do line numbers. An excuse that excuses nothing is reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from autograder.errors import CourseError
from tests.mutation.mutants import Mutant, collapsed

Identity = tuple[str, str, str, str]


class Excuse(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    exercise: str
    function: str
    original: str
    mutated: tuple[str, ...]
    reason: str

    @property
    def identities(self) -> Iterator[Identity]:
        for line in self.mutated:
            yield self.exercise, self.function, lines(self.original), lines(line)


class Excuses(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    excuse: tuple[Excuse, ...] = ()

    def reason(self, mutant: Mutant) -> str:
        """Why the mutant may survive; "" where no reason is known."""
        return next((e.reason for e in self.excuse if mutant.identity in e.identities), "")

    def stale(self, exercise: str, survivors: Iterable[Mutant]) -> list[Identity]:
        """The exercise's excuses that excuse none of the survivors: caught by now, or made no longer."""
        alive = {mutant.identity for mutant in survivors}
        known = [identity for e in self.excuse if e.exercise == exercise for identity in e.identities]
        return [identity for identity in known if identity not in alive]


def read(path: Path) -> Excuses:
    """The excuses in the file, none where there is no file. Raises `CourseError` for what is not of the form above."""
    if not path.exists():
        return Excuses()
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Excuses)
    except msgspec.DecodeError as error:
        raise CourseError(str(error), hint="tests/mutation/excuses.py shows the form.", file=path) from error


def lines(text: str) -> str:
    return "\n".join(collapsed(line) for line in text.strip().split("\n"))
