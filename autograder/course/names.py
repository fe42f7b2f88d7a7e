"""Which name was meant, where one is unknown."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

MOST_LISTED = 12


def nearest(name: str, known: Iterable[str], what: str) -> str:
    """A hint's sentence: the name that comes nearest, else those that there are. `what` is their kind, in plural."""
    names = sorted(set(known))
    by_fold = {each.casefold(): each for each in names}
    close = difflib.get_close_matches(name.casefold(), by_fold, n=2, cutoff=0.6)
    if close:
        return f"Did you mean {' or '.join(repr(by_fold[each]) for each in close)}?"
    if not names:
        return f"There are no {what} yet."
    more = f" and {len(names) - MOST_LISTED} more" if len(names) > MOST_LISTED else ""
    return f"The {what}: {', '.join(names[:MOST_LISTED])}{more}."
