"""The known mistakes' own answers, one after the other in one sandbox: the solution, with their functions put in.

A sandbox a mistake would cost a fork and a whole notebook each. The gallery is our code, so its files may
share one; it is closed before the next student's code runs. A mistake that ends the sandbox is run once
more in one of its own.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping

from autograder.engine.process import StudentProcess
from autograder.engine.sandboxes import Crashed, EngineFault, TimedOut
from autograder.engine.session import Checks, Outcome
from autograder.gallery.entries import Entry, replaced


class Impersonator:
    """`solutions` are the solution cells' sources, by grade_id; `start` makes a process of those, or of others."""

    def __init__(
        self, checks: Checks, solutions: Mapping[str, str], start: Callable[[Mapping[str, str]], StudentProcess]
    ) -> None:
        self._checks, self._solutions, self._start = checks, dict(solutions), start
        self._process: StudentProcess | None = None

    def outcome_of(self, entry: Entry, check: str) -> Outcome:
        """What a mistake answers in a check that it fails, and what the check objects to."""
        theirs = replaced(entry, self._solutions)
        changed = [name for name in theirs if theirs[name] != self._solutions[name]]
        if self._process is None:
            self._process = self._start(self._solutions)
        process = self._process
        try:
            sandbox = process.redefine([theirs[name] for name in changed])
            outcomes = self._checks.run(process, [check])
            if sandbox.alive:  # otherwise the check went to one without the mistake
                process.redefine([self._solutions[name] for name in changed])
                return outcomes[0]
        except (TimedOut, Crashed):
            pass
        return self._alone(theirs, check)

    def _alone(self, sources: Mapping[str, str], check: str) -> Outcome:
        process = self._start(sources)
        try:
            return self._checks.run(process, [check])[0]
        finally:
            process.close()

    def close(self) -> None:
        if self._process is not None:
            self._process.close()
            self._process = None

    def abandon(self) -> None:
        """As `close`, where the fork server may be gone already."""
        with contextlib.suppress(EngineFault):
            self.close()
        self._process = None
