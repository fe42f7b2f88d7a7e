"""How much of what a notebook's cells put out is kept.

A sandbox stays within its limit by itself. One that a student took over sends as much as the wire takes, for each of
thousands of cells, and all of it would lie in the grader's memory until the notebook is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

IN_ALL = 16 * 1024 * 1024  # characters a notebook
EACH = 100  # what an output takes beside its text
NOTE = "[output over the limit was left out]"


class Allowance:
    """Of one notebook: `a_cell` characters for each cell, `IN_ALL` for all of them."""

    def __init__(self, a_cell: int) -> None:
        self._a_cell = a_cell + len(NOTE)  # which a sandbox adds where it leaves something out
        self._sizes: dict[int, int] = {}

    def admits(self, number: int, outputs: Iterable[Mapping[str, str]]) -> bool:
        """May this cell's outputs, by MIME type each, be kept? They take the place of its earlier ones."""
        outputs = list(outputs)
        text = sum(len(value) for output in outputs for value in output.values())
        whole = text + sum(EACH + sum(map(len, output)) for output in outputs)
        self._sizes.pop(number, None)
        fits = text <= self._a_cell and whole + sum(self._sizes.values()) <= IN_ALL
        if fits:
            self._sizes[number] = whole
        return fits
