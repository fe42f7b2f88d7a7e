"""What `autograder forget` prints: what was removed, or would be."""

from __future__ import annotations

from collections.abc import Iterator

from autograder.course.forget import Forgotten
from autograder.errors import shown
from autograder.reports.text import one_line
from autograder.reports.words import count


def lines(forgotten: Forgotten) -> Iterator[str]:
    done = "would be removed" if forgotten.dry_run else "removed"
    tables = ", ".join(f"{number} in {table}" for table, number in forgotten.rows.items() if number) or "none"
    if forgotten.missing:
        place = one_line(shown(forgotten.missing))
        yield f"{place}: there is no gradebook, so no rows {done}. If it lies elsewhere, name it with --db."
    else:
        yield f"Rows of the gradebook {done}: {tables}."
    for path in forgotten.paths:
        yield f"{done[:1].upper()}{done[1:]}: {one_line(shown(path))}"
    yield f"{one_line(forgotten.student)}: {count(forgotten.files, 'file')} {done}."
    for path in forgotten.left:
        yield f"Left: {one_line(shown(path))} may still hold something of this student. Look whether it can go."
