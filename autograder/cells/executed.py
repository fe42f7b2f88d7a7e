"""The notebook with its outputs, as nbgrader leaves it in `autograded/`: what formgrader and generate_feedback read.

Everything in it comes from a student, or from a process that runs a student's code. Formgrader shows HTML and scripts
of outputs and of written answers as they are, in the instructor's session: so only text and pictures are kept.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any

from autograder.cells.plan import NotebookPlan
from autograder.cells.restore import Output, Ran, WorkCell
from autograder.nbcourse.shown import SIGNATURES, answer, as_on_screen, attachments, is_picture

MAXIMUM_LINES = 1000  # of printed text a cell, as in nbgrader's LimitOutput
LANGUAGE = {
    "name": "python",
    "file_extension": ".py",
    "mimetype": "text/x-python",
    "pygments_lexer": "ipython3",
}
RULE = "-" * 75


def document(cells: list[WorkCell], plan: NotebookPlan) -> bytes:
    """The whole notebook in nbformat 4.4."""
    metadata: dict[str, Any] = {"kernelspec": plan.kernelspec} if plan.kernelspec else {}
    numbers = iter(range(1, len(cells) + 1))
    prose = set(plan.prose)
    written = [node(cell, cells, numbers, prose) for cell in cells]
    metadata["language_info"] = LANGUAGE
    notebook = {"cells": written, "metadata": metadata, "nbformat": 4, "nbformat_minor": 4}
    return (json.dumps(notebook, ensure_ascii=False, indent=1) + "\n").encode()


def node(cell: WorkCell, cells: list[WorkCell], numbers: Iterator[int], prose: Collection[str]) -> dict[str, Any]:
    metadata: dict[str, Any] = {"tags": list(cell.tags)} if cell.tags else {}
    if cell.wanted is not None:
        metadata["nbgrader"] = cell.metadata
    made = {"cell_type": cell.cell_type, "metadata": metadata, "source": cell.source}
    if cell.cell_type != "code":
        between = cell.wanted is None and cell.cell_type == "markdown" and cell.source in prose
        theirs = between or (cell.wanted is not None and cell.wanted.locked)
        if theirs:  # the instructor's words
            pictures = attachments(cell.attachments)
            return made | ({"attachments": pictures} if pictures else {})
        return made | answer(cell.cell_type, cell.source, cell.attachments)
    count = next(numbers) if cell.ran is not None else None
    return made | {"execution_count": count, "outputs": list(outputs_of(count, cell, cells))}


def outputs_of(count: int | None, cell: WorkCell, cells: list[WorkCell]) -> Iterator[dict[str, Any]]:
    if cell.absent:
        yield error_output("NotRun", cell.absent, [])
    if cell.ran is None:
        return
    left = MAXIMUM_LINES
    for output in cell.ran.outputs:
        if output.kind in ("stdout", "stderr"):
            text, left = limited(as_on_screen(output.data.get("text/plain", "")), left)
            if text:
                yield {"output_type": "stream", "name": output.kind, "text": text}
        elif data := kept(output):
            yield shown(output.kind, data, count)
    yield from failure(cell.ran, cells)


def shown(kind: str, data: dict[str, str], count: int | None) -> dict[str, Any]:
    if kind == "result":
        return {"output_type": "execute_result", "execution_count": count, "data": data, "metadata": {}}
    return {"output_type": "display_data", "data": data, "metadata": {}}


def kept(output: Output) -> dict[str, str]:
    """The text and the pictures of what was displayed."""
    pictures = {kind: output.data[kind] for kind in SIGNATURES if is_picture(kind, output.data.get(kind))}
    text = output.data.get("text/plain")
    return {"text/plain": text, **pictures} if text else pictures


def limited(text: str, lines: int) -> tuple[str, int]:
    """The text in so many lines, and how many are left."""
    split = text.split("\n")
    if lines <= 0:
        return "", 0
    if len(split) <= lines:
        return text, lines - len(split)
    return "\n".join([*split[: lines - 1], "... Output truncated ..."]), 0


# --- what went wrong -----------------------------------------------------------------------


def failure(ran: Ran, cells: list[WorkCell]) -> Iterator[dict[str, Any]]:
    if ran.late:
        yield error_output("CellTimeoutError", ran.ended or "The cell did not end in time.", places(ran, cells))
    elif ran.ended:
        yield error_output("DeadKernelError", ran.ended, [])
    elif ran.error is not None:
        yield error_output(ran.error.types[0], ran.error.message, places(ran, cells))


def error_output(name: str, message: str, lines: list[str]) -> dict[str, Any]:
    trace = [RULE, *lines, f"{name}: {message}" if message else name]
    return {"output_type": "error", "ename": name, "evalue": message, "traceback": trace}


def places(ran: Ran, cells: list[WorkCell]) -> list[str]:
    """The lines on the way to the exception, in the notebook's own words: the sandbox only claims their numbers."""
    sources = {number: cell.source.split("\n") for number, cell in enumerate(cells, start=1)}
    claimed = ran.error.lines if ran.error is not None else []
    known = [(cell, line) for cell, line in claimed if 0 < line <= len(sources.get(cell, ()))]
    return [f"cell {cell}, line {line}:\n    {sources[cell][line - 1].strip()[:500]}" for cell, line in known]
