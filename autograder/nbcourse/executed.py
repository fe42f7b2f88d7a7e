"""A restored notebook's cells run in a sandbox, and the check cells' results beside them.

A score never comes from here: checks have been graded, in sandboxes of their own. This run is for
whoever reads the notebook; what it yields is a student's data, and `shown` decides what of it stays.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any, Self, TypeVar

import nbformat
from nbformat import NotebookNode
from nbgrader import utils

from autograder.engine.grading import start_server
from autograder.engine.notebooks import Cell
from autograder.engine.process import StudentProcess
from autograder.engine.results import CheckResult
from autograder.engine.sandboxes import Connection, Crashed, EngineFault, TimedOut
from autograder.engine.tiers import require
from autograder.errors import CourseError
from autograder.exercises import Exercise
from autograder.nbcourse import shown
from autograder.nbcourse.restored import name_of
from autograder.reports.allowance import IN_ALL, NOTE, Allowance
from autograder.sandbox import wire
from autograder.sandbox.limits import Limits

Item = TypeVar("Item")
Result = TypeVar("Result")


class Runner:
    """Runs notebooks of one exercise, several at a time. Its fork server starts when it is first needed."""

    def __init__(self, exercise: Exercise, connections: int, trusted: bool) -> None:
        self.exercise, self.connections, self.trusted = exercise, connections, trusted
        self._starting = threading.Lock()
        self._server: Connection | None = None
        self._opened: list[Connection] = []
        self._free: queue.Queue[Connection] = queue.Queue()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for connection in [*self._opened, *([self._server] if self._server else [])]:
            connection.close()

    def run(self, notebook: NotebookNode, to_run: Sequence[Cell], checks: Sequence[CheckResult]) -> NotebookNode:
        """The notebook with the outputs of its cells and the results of its checks.

        Raises `CourseError` where that cannot be: no verdict depends on it.
        """
        try:
            with self._connection() as connection:
                ran = run_cells(connection, to_run, self.exercise.limits)
        except EngineFault as error:
            hint = "Run the same command again."
            raise CourseError(f"The notebook could not be run ({error}); its score stands.", hint=hint) from error
        return with_outputs(notebook, ran, checks)

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        with self._starting:
            if self._server is None:
                self._start()
        connection = self._free.get()
        try:
            yield connection
        finally:
            self._free.put(connection)

    def _start(self) -> None:
        self._server = start_server(self.exercise, self.exercise.limits)
        require(self._server.tier, self.trusted)
        self._opened = [self._server.join() for _ in range(self.connections)]
        for connection in self._opened:
            self._free.put(connection)


def each(work: Callable[[Item], Result], items: Sequence[Item], workers: int) -> Generator[Result]:
    """The results in order. Threads will do: they wait for sandboxes, which are processes."""
    with ThreadPoolExecutor(workers) as pool:
        yield from pool.map(work, items)


class RecordedProcess(StudentProcess):
    """Keeps what each cell printed and displayed."""

    def __init__(self, server: Connection, cells: Sequence[Cell], limits: Limits) -> None:
        super().__init__(server, cells, limits)
        self.printed: dict[int, list[wire.Output]] = {}
        self._allowance = Allowance(limits.output)

    def _note(self, cell: Cell, answer: Any) -> None:
        super()._note(cell, answer)
        if isinstance(answer, wire.Ran):
            admitted = self._allowance.admits(cell.number, (output.data for output in answer.outputs))
            self.printed[cell.number] = answer.outputs if admitted else [wire.Output("stream", {"text/plain": NOTE})]


def run_cells(server: Connection, cells: Sequence[Cell], limits: Limits) -> dict[int, list[shown.Output]]:
    """What each cell put out, by its number. A cell that stopped, hung or ended the process says so."""
    process = RecordedProcess(server, cells, limits)
    try:
        with suppress(TimedOut, Crashed):  # what ran until then is shown
            process.ready()
        broken = {problem.where: problem.message for problem in process.problems(frozenset())}
    finally:
        process.close()
    ran: dict[int, list[shown.Output]] = {}
    for cell in cells:
        ran[cell.number] = shown.outputs(process.printed.get(cell.number, ()), cell.number)
        if (threw := process.errors.get(cell.number)) is not None:
            ran[cell.number].append(raised(threw))
        elif cell.number not in process.printed:
            message = broken.get(f"cell {cell.number}", "This cell was left out: those before it took too long.")
            ran[cell.number].append(shown.error("Not run", message))
    return ran


def raised(threw: wire.Threw) -> shown.Output:
    """An exception, with the student's own lines that it passed through."""
    lines = [f"  cell {line.cell}, line {line.line}: {line.text.strip()}" for line in threw.lines]
    return shown.error(threw.type_names[0] if threw.type_names else "An exception", threw.message, lines)


def with_outputs(
    notebook: NotebookNode, ran: dict[int, list[shown.Output]], checks: Sequence[CheckResult]
) -> NotebookNode:
    results = {check.name: [shown.check_output(check)] for check in checks}
    left = IN_ALL
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.cell_type != "code":
            continue
        found = results.get(name_of(cell)) if utils.is_grade(cell) else ran.get(number)
        cell.execution_count = None if found is None else number
        left -= sum(map(size, found or ()))
        kept = found or [] if left > 0 else [shown.error("Left out", "This notebook puts out too much.")]
        cell.outputs = [nbformat.from_dict(output) for output in kept]
    return notebook


def size(output: shown.Output) -> int:
    return sum(map(len, output.get("data", {"text": output.get("text", "")}).values()))
