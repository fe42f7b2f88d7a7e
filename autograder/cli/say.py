"""What commands print, letter for letter: names in it may hold what a terminal or rich would act on."""

from __future__ import annotations

from rich.console import Console

from autograder.build.folders import Change
from autograder.errors import shown

console = Console()


def say(*lines: str) -> None:
    """Print lines."""
    for line in lines:
        console.print(line, markup=False, highlight=False, soft_wrap=True)


def tell(change: Change) -> None:
    """One line an exercise: what was written, or that nothing had to be."""
    written = ", ".join(shown(path) for path in change.written) or f"{len(change.unchanged)} files, unchanged"
    say(f"{change.exercise}: {written}")
