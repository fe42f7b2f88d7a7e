"""How well a sandbox is confined, as an order, and how little is too little.

    Tier      what a tier string, as it stands in each result, amounts to
    require   refuse to grade below the minimum
    warning   what to say where `--trust-submissions` lets it through

The tier is a fact of the machine; the minimum is the course's choice.
"""

from __future__ import annotations

import enum
import re

from autograder.errors import CourseError

_LANDLOCK = re.compile(r"landlock [1-9]\d*")


class Tier(enum.IntEnum):
    """Each one holds what those before it hold."""

    none = 0  # nothing: the student's code is the instructor's process
    limited = 1  # rlimits: it ends in time, and may read whatever the grader's user may
    confined = 2  # Landlock and seccomp: it reaches its own files and no other process
    isolated = 3  # namespaces with a private root: what it must not reach does not exist

    @staticmethod
    def of(text: str) -> Tier:
        """Parse `sandbox.confine.Host.tier`, such as "namespaces + uid + rlimits + landlock 7 + seccomp".

        A layer without the ones below it does not count, and neither does a word that is not known.
        """
        words = set(text.split(" + "))
        if "rlimits" not in words:
            return Tier.none
        if "seccomp" not in words or not any(_LANDLOCK.fullmatch(word) for word in words):
            return Tier.limited
        return Tier.isolated if words & {"namespaces", "user namespaces"} else Tier.confined


MINIMUM = Tier.confined
_NEEDS = {
    Tier.none: "nothing",
    Tier.limited: "rlimits",
    Tier.confined: "Landlock and seccomp",
    Tier.isolated: "Landlock, seccomp and namespaces",
}


def require(tier: str, trusted: bool, minimum: Tier = MINIMUM) -> None:
    """Raise `CourseError` where `tier` is below the minimum, unless the submissions are `trusted`."""
    if trusted or Tier.of(tier) >= minimum:
        return
    hint = (
        "Run `autograder doctor`: it says what is missing and what mends it. "
        "`--trust-submissions` grades all the same, for code that you have read and would run yourself."
    )
    raise CourseError(
        f"Submissions cannot be confined well enough on this machine ({reached(tier, minimum)}).", hint=hint
    )


def warning(tier: str, minimum: Tier = MINIMUM) -> str:
    """What `--trust-submissions` must say, loudly; "" where it is not needed."""
    if Tier.of(tier) >= minimum:
        return ""
    return (
        f"THESE SUBMISSIONS ARE NOT CONFINED ({reached(tier, minimum)}): they may read and change what you may, "
        "this course's solutions and their own grades included."
    )


def reached(tier: str, minimum: Tier) -> str:
    return f"reached: {tier or 'nothing'}; needed: {_NEEDS[minimum]}"
