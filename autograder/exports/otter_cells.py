"""The sources that `export otter` writes into a notebook.

Our engine knows them too: a notebook of an otter course is graded without otter, and these cells are not run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

START = "import otter\n\ngrader = otter.Notebook()"
CHECK = 'grader.check("{name}")'
CHECK_ALL = "grader.check_all()"
EXPORT = "grader.export(pdf=False)"


def sources(checks: Iterable[str]) -> Iterator[str]:
    """All of them, for the checks of these names."""
    yield from (START, CHECK_ALL, EXPORT)
    yield from (CHECK.format(name=name) for name in checks)
