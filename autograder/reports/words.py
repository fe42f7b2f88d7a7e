"""One sign and one phrase for each status, the same on the page and in the terminal."""

from __future__ import annotations

from autograder.engine.results import Status

# The signs differ in shape, so that no reader needs the colours.
SIGNS = {
    Status.passed: "✓",
    Status.failed: "✗",
    Status.not_attempted: "○",
    Status.timed_out: "∞",
    Status.crashed: "!",
    Status.ungraded: "?",
}

WORDS = {
    Status.passed: "passed",
    Status.failed: "not yet right",
    Status.not_attempted: "not started",
    Status.timed_out: "took too long",
    Status.crashed: "stopped the program",
    Status.ungraded: "not graded yet",
}


def count(number: int, noun: str) -> str:
    """`1 check`, `3 checks`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
