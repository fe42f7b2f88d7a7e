"""What `autograder collect` prints: what was taken, and each file that was not."""

from __future__ import annotations

from collections.abc import Iterator

from autograder.collect.collecting import Collected
from autograder.reports.text import one_line
from autograder.reports.words import count


def lines(collected: Collected) -> Iterator[str]:
    """Names come from students, so that each is cut to one printable line."""
    new = sum(taken.changed for taken in collected.taken)
    same = len(collected.taken) - new
    yield f"{count(new, 'submission')} taken from {collected.lms.capitalize()}'s archive, {same} there already."
    if late := [taken.student for taken in collected.taken if taken.late]:
        yield f"Late: {', '.join(late)}."
    if collected.absent:
        yield f"Nothing handed in: {', '.join(map(one_line, collected.absent))}."
    lost = set(collected.lost)
    for left in sorted(collected.left_out, key=lambda left: left not in lost):
        whose = f" ({one_line(left.student)})" if left.student else ""
        sign = "Not collected" if left in lost else "Left out"
        yield f"{sign}: {one_line(left.member)}{whose}: {one_line(left.reason)}"
    yield from collected.notes
