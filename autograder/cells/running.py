"""One notebook's cells through a sandbox, in order, as a kernel would run them; and through another one when it died.

    Lab            a fork server for one assignment, with the course's files; each worker joins it
    run_notebook   every cell that is to run, with what it put out

A cell that does not end is interrupted, as nbgrader interrupts the kernel. Where that does not help, or the process
ended, the cell earns nothing and the others go on in a fresh sandbox in which the cells before them are run again.
"""

from __future__ import annotations

import contextlib
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Self

import msgspec
import numpy as np

from autograder.cells.preload import tried
from autograder.cells.restore import Output, Ran, Threw, WorkCell
from autograder.engine.sandboxes import Connection, Crashed, EngineFault, ForkServer, Killed, Sandbox, TimedOut
from autograder.engine.submission import source_of
from autograder.errors import CourseError
from autograder.reports.allowance import NOTE, Allowance
from autograder.sandbox import values, wire
from autograder.sandbox.fork_server import Settings
from autograder.sandbox.limits import MIB, Limits

INSIDE = "autograder.cells.inside"
DEFAULTS = Limits(output=MIB)  # characters a cell: pictures are part of it
GRACE = 3.0  # seconds that an interrupted cell gets to stop by itself
SET_UP_SECONDS = 20.0
MOST_BROKEN = 5  # cells of one notebook that may end the process before the rest is left out
MAXIMUM_TYPES, MAXIMUM_TEXT, MAXIMUM_LINES = 20, 4000, 20  # of an exception, whatever the sandbox claims


class Lab:
    """What all submissions of an assignment share: the course's files, and imported packages."""

    def __init__(self, files: Mapping[str, bytes], modules: Sequence[str], limits: Limits = DEFAULTS) -> None:
        self.modules, self.limits = list(modules), limits
        # Readable for all: a sandbox is another user where it can be.
        self._folder = tempfile.TemporaryDirectory(prefix="assignment-")
        write_readable(Path(self._folder.name), files)
        self.server = self._started()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.server.close()
        self._folder.cleanup()

    def _started(self) -> ForkServer:
        """A fork server that has forked. Where a module cannot be imported ahead after all, without those."""
        for attempt in ("all", "those that work", "none"):
            if attempt != "all":
                self.modules = tried(self.modules) if attempt == "those that work" else []
            server = ForkServer(Settings(self._folder.name, [*self.modules, INSIDE], self.limits))
            try:
                server.take().end()
            except EngineFault:
                server.close()
                continue
            return server
        self._folder.cleanup()
        raise CourseError("No sandbox can be started on this machine.", hint="Run `autograder doctor`.")


def write_readable(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.chmod(0o755)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod(0o644)


# --- one notebook --------------------------------------------------------------------------


class Files(NamedTuple):
    """What lies in a notebook's working folder, beside the course's own."""

    handed_in: Mapping[str, bytes]
    of_earlier: Mapping[str, bytes]  # what the assignment's notebooks before this one wrote: these go over the others
    wanted_later: bool  # is there a notebook after this one?


class _Run:
    def __init__(
        self, server: Connection, cells: list[WorkCell], files: Files, modules: list[str], limits: Limits
    ) -> None:
        self.server, self.cells, self.files, self.modules, self.limits = server, cells, files, modules, limits
        self.written: dict[str, bytes] = {}
        self.deadline = time.monotonic() + limits.submission_seconds
        self.broken: set[int] = set()
        self.killed: set[int] = set()
        self.allowance = Allowance(limits.output)

    @property
    def still_open(self) -> list[WorkCell]:
        return [cell for cell in self.cells if cell.runs and cell.ran is None]

    def run(self) -> None:
        while self.still_open:
            if len(self.broken) > MOST_BROKEN or time.monotonic() > self.deadline:
                break
            sandbox = self.server.take()
            try:
                self.once(sandbox)
            finally:
                if sandbox.alive:
                    sandbox.end()
        for cell in self.still_open:
            cell.ran = ended("It was left out: the cells before it took too long, or ended the process too often.")

    def once(self, sandbox: Sandbox) -> None:
        """All cells in one sandbox, up to the last one that is still open, or to the one that ends it."""
        harness = installed(sandbox, self.modules, self.limits.output)
        for over, files in ((False, self.files.handed_in), (True, self.files.of_earlier)):
            for name, content in files.items():
                ask(sandbox, harness, SET_UP_SECONDS, "put", name, np.frombuffer(content, np.uint8), over)
        if self.files.wanted_later:
            ask(sandbox, harness, SET_UP_SECONDS, "note_files")
        for number, cell in enumerate(self.cells, start=1):
            if not self.still_open or time.monotonic() > self.deadline:
                break
            if cell.runs and number not in self.broken and not self.run_cell(sandbox, harness, number, cell):
                return
        if self.files.wanted_later:
            with contextlib.suppress(TimedOut, Crashed):
                self.written = files_in(ask(sandbox, harness, SET_UP_SECONDS, "written"))

    def run_cell(self, sandbox: Sandbox, harness: wire.Object, number: int, cell: WorkCell) -> bool:
        """False where the sandbox is gone. A cell that ran before keeps what it did then."""
        role = "test" if cell.is_test else "locked" if cell.wanted and cell.wanted.locked else "student"
        seconds = min(self.limits.cell_seconds, max(0.1, self.deadline - time.monotonic()))
        try:
            ran = ran_of(ask(sandbox, harness, seconds + GRACE, "run", number, cell.source, role, seconds))
        except TimedOut:
            ran = Ran(None, True, [], f"There was no answer within {self.limits.cell_seconds:g} seconds.")
        except Crashed as error:
            if isinstance(error, Killed) and number not in self.killed:
                self.killed.add(number)  # it may not be the student's doing: once more
                return False
            ran = ended(f"The process ended in this cell: {error}.")
        cell.ran = cell.ran or self.bounded(number, ran)
        if not sandbox.alive:
            self.broken.add(number)
        return sandbox.alive

    def bounded(self, number: int, ran: Ran) -> Ran:
        admitted = self.allowance.admits(number, (output.data for output in ran.outputs))
        return ran if admitted else msgspec.structs.replace(ran, outputs=[Output("stdout", {"text/plain": NOTE})])


def run_notebook(
    server: Connection, cells: list[WorkCell], files: Files, modules: list[str], limits: Limits
) -> dict[str, bytes]:
    """Run what is to run and note in each cell what became of it; the files that the cells wrote, if they are wanted.

    Raises EngineFault where we failed.
    """
    run = _Run(server, cells, files, modules, limits)
    run.run()
    return run.written


def ended(reason: str) -> Ran:
    return Ran(None, False, [], reason)


# --- over the wire -------------------------------------------------------------------------


def install(_student: Any, modules: Any, limit: Any) -> Any:
    """Runs in the sandbox, before any student's code."""
    from autograder.cells.inside import Harness

    return Harness(modules, limit)


def installed(sandbox: Sandbox, modules: list[str], limit: int) -> wire.Object:
    packer = values.Packer(refuse)
    request = wire.RunScenario(source_of(install), [packer.pack(modules), packer.pack(limit)])
    try:
        answer, _ = sandbox.ask(request, packer.chunks, SET_UP_SECONDS)
    except (TimedOut, Crashed) as error:
        raise EngineFault(f"a sandbox could not be set up: {error}") from error
    if not isinstance(answer, wire.Returned) or not isinstance(answer.value, wire.Object):
        raise EngineFault(f"a sandbox could not be set up: {answer}")
    return answer.value


def ask(sandbox: Sandbox, harness: wire.Object, seconds: float, *arguments: Any) -> Any:
    """One call of the harness. What it raises itself is the cell's failure: only a student's code makes it raise."""
    packer = values.Packer(refuse)
    request = wire.Call(harness, [packer.pack(argument) for argument in arguments], {})
    answer, data = sandbox.ask(request, packer.chunks, seconds)
    if isinstance(answer, wire.Threw):
        lines = [[line.cell, line.line] for line in answer.lines]
        threw = {"types": answer.type_names, "message": answer.message, "lines": lines}
        return {"error": threw, "late": False, "outputs": []}
    if not isinstance(answer, wire.Returned):
        sandbox.end()
        raise Crashed("the answer was not one of ours: an unexpected kind")
    try:
        return values.Unpacker(data, refuse).unpack(answer.value)
    except (wire.ProtocolError, values.NotSendable) as error:
        sandbox.end()
        raise Crashed(f"the answer was not one of ours: {error}") from error


def refuse(value: Any) -> Any:
    raise values.NotSendable(f"a {type(value).__name__}")


def files_in(answer: Any) -> dict[str, bytes]:
    """By names that the sandbox made up: they go back into another one of the same student's, and nowhere else."""
    if not isinstance(answer, dict):
        return {}
    arrays = {name: one for name, one in answer.items() if isinstance(one, np.ndarray) and one.dtype == np.uint8}
    return {name: one.tobytes() for name, one in arrays.items()}


def ran_of(answer: Any) -> Ran:
    """What the sandbox claims, by its types and cut to size. Raises `Crashed`."""
    try:
        ran = msgspec.convert(answer, Ran)
    except msgspec.ValidationError as error:
        raise Crashed("the answer was not one of ours: a field of another type") from error
    ran, threw = msgspec.structs.replace(ran, value=ran.value[:MAXIMUM_TEXT], ended=""), ran.error
    if threw is None:
        return ran
    names = [name[:200] for name in threw.types[:MAXIMUM_TYPES]] or ["Exception"]
    cut = Threw(names, threw.message[:MAXIMUM_TEXT], threw.lines[-MAXIMUM_LINES:])
    return msgspec.structs.replace(ran, error=cut)
