"""The real thing: a fork server on a released exercise, and a sandbox that answers."""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from collections.abc import Iterator
from typing import IO

import msgspec

from autograder.doctor import probes
from autograder.doctor.findings import Finding, fine, lack
from autograder.engine.sandboxes import Crashed, EngineFault, ForkServer, TimedOut
from autograder.engine.tiers import MINIMUM, Tier
from autograder.exercises import Exercise, all_exercises
from autograder.sandbox import wire
from autograder.sandbox.fork_server import Settings
from autograder.sandbox.limits import Limits

FIRST_ANSWER_SECONDS = 20.0


class Started(msgspec.Struct, frozen=True):
    """How a start went: `trouble` is "" where it went well. Times are in seconds."""

    tier: str = ""
    start: float = 0.0
    answer: float = 0.0
    trouble: str = ""


def findings() -> list[Finding]:
    exercise = next((one for one in all_exercises() if one.notebook.is_file()), None)
    if exercise is None:
        return []  # `course.release` says so, and what mends it
    started = start(exercise)
    without = start(exercise, namespaces=False) if started.trouble else started
    granted = not probes.denied_namespaces(os.getuid())
    return [fork_server(started, without), tier(without, granted), user(os.getuid(), without)]


def start(exercise: Exercise, *, namespaces: bool = True) -> Started:
    """Start a fork server on that exercise's release, and run a line in a sandbox."""
    settings = Settings(str(exercise.release), [], Limits(), namespaces=namespaces)
    began = time.perf_counter()
    with caught_stderr() as words:
        try:
            with ForkServer(settings) as server:
                assert server.tier  # that is, wait until it can fork
                ready = time.perf_counter()
                sandbox = server.take()
                sandbox.ask(wire.RunCell(1, "1 + 1"), [], FIRST_ANSWER_SECONDS)
                answered = time.perf_counter()
                sandbox.end()
                return Started(server.tier, ready - began, answered - ready)
        except (EngineFault, Crashed, TimedOut, OSError) as error:
            return Started(trouble=last_line(words) or str(error))


@contextlib.contextmanager
def caught_stderr() -> Iterator[IO[bytes]]:
    """What this process and those that it starts write to stderr: a fork server says there why it ended."""
    kept = os.dup(2)
    with tempfile.TemporaryFile() as words:
        os.dup2(words.fileno(), 2)
        try:
            yield words
        finally:
            os.dup2(kept, 2)
            os.close(kept)


def last_line(words: IO[bytes]) -> str:
    words.seek(0)
    lines = words.read().decode(errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")


def fork_server(started: Started, without: Started) -> Finding:
    """started: as grading starts it. without: the same without namespaces, where that failed."""
    if not started.trouble:
        times = f"starts in {started.start:.1f} s, its first sandbox answers after {1000 * started.answer:.0f} ms"
        return fine("fork server", times)
    consequence = "No submission can be run."
    if not without.trouble:
        consequence += " Without namespaces it starts: this machine grants them by halves, so take them away."
        mend = "sudo sysctl -w user.max_user_namespaces=0"
    else:
        mend = "make clean setup"
    return lack("fork server", started.trouble, consequence, mend, refuses=True)


def tier(started: Started, granted: bool) -> Finding:
    """granted: the kernel does grant namespaces."""
    reached = Tier.of(started.tier)
    if reached < MINIMUM:
        consequence = "Submissions could read and change what you can: grading is refused."
        mend = "autograder grade --trust-submissions …   (for code that you have read and would run yourself)"
        return lack("confinement", started.tier or "nothing", consequence, mend, refuses=True)
    if reached < Tier.isolated and granted:
        consequence = "Namespaces are granted, but no /proc within them: a container's engine covers parts of it."
        mend = "docker run --security-opt systempaths=unconfined …"
        return lack("confinement", f"{reached.name}: {started.tier}", consequence, mend)
    return fine("confinement", f"{reached.name}: {started.tier}")


def user(number: int, started: Started) -> Finding:
    """number: the uid that grades."""
    if number:
        return fine("user", f"uid {number}: sandboxes run as you, without your rights")
    if "uid" in started.tier.split(" + "):
        return fine("user", "root; each sandbox runs as a user of its own")
    consequence = (
        "Sandboxes keep the uid of root, as Python lies where nobody else may read it; "
        "they have no capabilities, but file permissions do not hold them."
    )
    return lack("user", "root, in the sandboxes too", consequence, "adduser grader && su --login grader")
