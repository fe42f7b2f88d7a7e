"""`submission` in the grader: the same interface as in a notebook, over a process of its own.

StudentProcess     a notebook's cells in a sandbox; replaces a sandbox that died
RemoteSubmission   what a check sees; every call crosses the wire
Recorder           the answers of one check, by which mistakes are recognised
"""

from __future__ import annotations

import dis
import functools
import inspect
import itertools
import re
import textwrap
import time
import types
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec
import numpy as np

from autograder.checking import Mismatch, NotAttempted, Raised
from autograder.engine.notebooks import Cell
from autograder.engine.results import Problem
from autograder.engine.sandboxes import Connection, Crashed, EngineFault, Killed, Question, Sandbox, TimedOut
from autograder.sandbox import values, wire
from autograder.sandbox.limits import Limits

MAXIMUM_RECORDED = 4 * 1024 * 1024  # bytes of a check's answers that are kept for recognising mistakes
MAXIMUM_TEXT, MAXIMUM_NAME, MAXIMUM_PARTS = 4000, 200, 20  # of an exception, whatever the sandbox claims


class StudentProcess:
    """Runs the cells when the first answer is asked for, and again whenever the sandbox had to be replaced."""

    def __init__(self, server: Connection, cells: Sequence[Cell], limits: Limits) -> None:
        self._server, self._cells, self._limits = server, cells, limits
        self._sandbox: Sandbox | None = None
        self._killed: set[int] = set()  # cells in which the process was killed, once
        self._broken: dict[int, str] = {}  # cells that hung or ended the process: never run again
        self.errors: dict[int, wire.Threw] = {}
        self._deadline = time.monotonic() + limits.submission_seconds
        self._closed = False
        self._script: Sequence[Question] = ()
        self.asked: list[tuple[Any, Question]] = []  # since the check began

    def begin(self, script: Sequence[Question]) -> None:
        """A check begins, and will likely ask what stands in its script."""
        self._script, self.asked = script, []

    def ask(self, body: Any, chunks: Sequence[bytes]) -> tuple[Any, memoryview]:
        self._check_time()
        question = Question.of(body, chunks)
        self.asked.append((body, question))
        sandbox = self.ready()
        if not sandbox.expects(question):
            sandbox.settle(self._limits.call_seconds)
            sandbox = self.ready()
            script, self._script = self._script, ()
            if script and script[0] == question:
                sandbox.ask_ahead(script)
        return sandbox.answer_to(question, self._limits.call_seconds)

    def _check_time(self) -> None:
        if self._closed:
            raise EngineFault("a question to a submission that has been graded")
        if time.monotonic() > self._deadline:
            self._end()
            raise TimedOut(f"no time left: a submission has {self._limits.submission_seconds:g} seconds in all")

    def ready(self) -> Sandbox:
        """A living sandbox in which the notebook has run."""
        while self._sandbox is None or not self._sandbox.alive:
            self._check_time()
            self._sandbox = self._server.take()
            self._run_cells(self._sandbox)
        return self._sandbox

    def redefine(self, sources: Sequence[str]) -> Sandbox:
        """Run more cells in the living sandbox, and return it; a sandbox that replaces it will not know of them."""
        self.ready().settle(self._limits.call_seconds)
        sandbox = self.ready()
        for source in sources:
            sandbox.ask(wire.RunCell(len(self._cells) + 1, source), [], self._limits.cell_seconds)
        return sandbox

    def close(self) -> None:
        """The submission has been graded; its process ends, and no answer that is looked at later revives it."""
        self._closed = True
        self._end()

    def _end(self) -> None:
        if self._sandbox is not None and self._sandbox.alive:
            self._sandbox.end()

    def _run_cells(self, sandbox: Sandbox) -> None:
        deadline = min(time.monotonic() + self._limits.notebook_seconds, self._deadline)
        for cell in self._cells:
            if cell.number in self._broken:
                continue
            if not sandbox.alive:
                return
            if time.monotonic() > deadline:
                self._broken[cell.number] = "This cell was left out: the cells before it took too long."
                continue
            self._run_cell(sandbox, cell)

    def _run_cell(self, sandbox: Sandbox, cell: Cell) -> None:
        try:
            answer, _ = sandbox.ask(wire.RunCell(cell.number, cell.source), [], self._limits.cell_seconds)
        except TimedOut as error:
            self._broken[cell.number] = f"This cell gave {error} and was left out."
        except Crashed as error:
            if isinstance(error, Killed) and cell.number not in self._killed:
                self._killed.add(cell.number)  # it may not be the student's doing: once more, in the next sandbox
                return
            self._broken[cell.number] = f"This cell was left out: {error}."
        else:
            self._note(cell, answer)

    def _note(self, cell: Cell, answer: Any) -> None:
        self.errors.pop(cell.number, None)
        if isinstance(answer, wire.Ran) and answer.error is not None:
            self.errors[cell.number] = self.located(answer.error)

    def located(self, error: wire.Threw) -> wire.Threw:
        """The exception, cut to size and with its lines in the file's own words: the sandbox could send any text."""
        sources = {cell.number: cell.source.split("\n") for cell in self._cells}
        names = [name[:MAXIMUM_NAME] for name in error.type_names[:MAXIMUM_PARTS]]
        known = [line for line in error.lines[-MAXIMUM_PARTS:] if 0 < line.line <= len(sources.get(line.cell, ()))]
        lines = [wire.Line(line.cell, line.line, sources[line.cell][line.line - 1][:500]) for line in known]
        return wire.Threw(names, error.message[:MAXIMUM_TEXT], lines)

    def written(self, name: str) -> str:
        """A type's name where the student's file holds it, else "object": it too could be made up."""
        known = len(name) <= MAXIMUM_NAME and any(holds(cell.source, name) for cell in self._cells)
        return name if known else "object"

    def problems(self, quiet: frozenset[str]) -> list[Problem]:
        """What went wrong while the cells ran; a failing check cell (`quiet`) is no news."""
        heard = {cell.number for cell in self._cells if cell.grade_id not in quiet}
        found = {number: Problem(message=text, where=f"cell {number}") for number, text in self._broken.items()}
        for number, error in self.errors.items():
            if number in heard and error.type_names[:1] != ["NotImplementedError"]:
                found[number] = problem_of(number, error)
        return [found[number] for number in sorted(found)]


def script_of(asked: Sequence[tuple[Any, Question]]) -> list[Question]:
    """The questions of a check that can be asked ahead: calls of the student's functions, up to the first one that
    holds what an earlier answer brought. Not scenarios: they take long, and a check that fails would not ask them."""
    return [question for _, question in itertools.takewhile(lambda one: repeatable(one[0]), asked)]


def repeatable(body: Any) -> bool:
    return isinstance(body, wire.Call) and not any(
        map(holds_object, [body.function, *body.args, *body.kwargs.values()])
    )


def holds_object(value: Any) -> bool:
    if isinstance(value, wire.List | wire.Tuple):
        return any(map(holds_object, value.items))
    if isinstance(value, wire.Mapping):
        return any(map(holds_object, value.items.values()))
    return isinstance(value, wire.Object)


def problem_of(number: int, error: wire.Threw) -> Problem:
    lines = [line for line in error.lines if line.cell == number] or [wire.Line(number, 0, "")]
    place = f"cell {number}, line {lines[0].line}" if lines[0].line else f"cell {number}"
    kind = error.type_names[0] if error.type_names else "an exception"
    return Problem(message=f"This cell stopped with {kind}: {error.message}", where=place, line=lines[0].text.strip())


class Recorder:
    """What a check asked and what came back, in order; `returned` entries hold plain data, up to a limit."""

    def __init__(self) -> None:
        self.answers: list[tuple[str, str, Any]] = []
        self._left = MAXIMUM_RECORDED

    def add(self, name: str, kind: str, answer: Any, size: int = 0) -> None:
        self._left -= size
        self.answers.append((name, kind, answer) if self._left >= 0 else (name, "too large", None))


class RemoteFunction:
    """One of the student's functions, by name."""

    def __init__(self, owner: RemoteSubmission, name: str) -> None:
        self.owner, self.name = owner, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.owner.call(wire.StudentFunction(self.name), self.name, args, kwargs)


class Handle:
    """An object that stays in the sandbox: call it, read it, pass it back. `describe` knows it by this name."""

    def __init__(self, owner: RemoteSubmission, handle: wire.Object) -> None:
        self.owner, self.handle = owner, handle

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self.owner.ask(name, lambda _: wire.Read(self.handle, name))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.owner.call(self.handle, self.owner.process.written(self.handle.type_name), args, kwargs)


class RemoteSubmission:
    """The same interface as `autograder.checking.NotebookSubmission`."""

    def __init__(self, process: StudentProcess) -> None:
        self.process, self.recorder = process, Recorder()
        self.changed_arguments: tuple[str, ...] = ()
        self.last_error: wire.Threw | None = None

    def __getattr__(self, name: str) -> RemoteFunction:
        if name.startswith("__"):
            raise AttributeError(name)
        return RemoteFunction(self, name)

    def run(self, scenario: Callable[..., Any], *args: Any) -> Any:
        """Run `scenario(student, *args)` beside the student's code."""
        name, source = scenario.__name__, source_of(scenario)
        return self.ask(name, lambda p: wire.RunScenario(source, [p.pack(a) for a in args]), labelled(args))

    def call(self, function: Any, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        def request(packer: values.Packer) -> wire.Call:
            return wire.Call(function, [packer.pack(a) for a in args], {k: packer.pack(a) for k, a in kwargs.items()})

        return self.ask(name, request, labelled(args) | {f"`{key}`": value for key, value in kwargs.items()})

    def ask(self, name: str, request: Callable[[values.Packer], Any], given: Mapping[str, Any] | None = None) -> Any:
        """One request, one result. `given` are a call's arguments by what they are called in a message."""
        packer = values.Packer(to_wire)
        body = request(packer)
        self.last_error = None
        answer, data = self.process.ask(body, packer.chunks)
        if not isinstance(answer, wire.Returned):
            raise self._failure(name, body, answer)
        result = values.Unpacker(data, self._from_wire).unpack(answer.value)
        self.recorder.add(name, "returned", result, len(data))
        if given is not None:
            self.changed_arguments = tuple(label for label in given if label in answer.changed)
            advance([value for value in given.values() if values.generator_state(value)], answer.generators)
        return result

    def _failure(self, name: str, body: Any, answer: Any) -> Exception:
        """What a call that returned nothing raises in the check."""
        if isinstance(answer, wire.Undefined) and mentions(body, answer.name):
            self.recorder.add(name, "undefined", answer.name)
            return Mismatch(f"`{answer.name}` is not defined: its cell is missing or did not run.")
        if isinstance(answer, wire.Unsendable):
            self.recorder.add(name, "unsendable", "")
            public = f"The result of `{name}` cannot be used: it is too large, nested too deep, or endless."
            return Mismatch(public, f"({answer.message[:200]})")
        if not isinstance(answer, wire.Threw) or not answer.type_names:
            raise Crashed("the answer was not one of ours: an unexpected kind")
        error = self.last_error = self.process.located(answer)
        self.recorder.add(name, "raised", error.type_names[0])
        kind = NotAttempted if "NotImplementedError" in error.type_names else Raised
        return kind(name, tuple(error.type_names), error.message)

    def _from_wire(self, value: Any) -> Any:
        if isinstance(value, wire.Object):
            return Handle(self, value)
        raise wire.ProtocolError("a result of a kind that only questions have")


def labelled(args: Sequence[Any]) -> dict[str, Any]:
    return {f"argument {i + 1}": value for i, value in enumerate(args)}


def mentions(body: Any, name: str) -> bool:
    """Does the question hold this name? Otherwise the sandbox made it up."""
    return len(name) <= MAXIMUM_NAME and holds(msgspec.json.encode(body).decode(), name)


def holds(text: str, name: str) -> bool:
    """Is this word in the text?"""
    return bool(re.search(rf"\b{re.escape(name)}\b", text))


def to_wire(value: Any) -> wire.Value:
    """What only a question may hold: the student's functions and objects, our functions, generators."""
    if isinstance(value, RemoteFunction):
        return wire.StudentFunction(value.name)
    if isinstance(value, Handle):
        return wire.Object(value.handle.handle, value.handle.type_name)
    if isinstance(value, types.FunctionType):
        return source_of(value)
    state = values.generator_state(value)
    if state is None:
        raise values.NotSendable(f"a check cannot send a {type(value).__name__} to the student's code")
    return state


def source_of(function: Callable[..., Any]) -> wire.Source:
    """A plain function by its source. It must stand alone: its imports inside, nothing from around it."""
    if not isinstance(function, types.FunctionType) or function.__name__ == "<lambda>" or function.__closure__:
        raise values.NotSendable(f"{function!r} is not a plain function: no lambda, no closure, no method")
    outside = global_names(function.__code__) & set(function.__globals__)
    if outside:
        raise values.NotSendable(f"`{function.__name__}` uses {sorted(outside)} from outside; import inside it")
    return wire.Source(function.__name__, text_of(function.__code__))


@functools.cache
def global_names(code: types.CodeType) -> frozenset[str]:
    """`inspect.getclosurevars` would take attributes and inner imports for globals, and overlook inner functions."""
    own = {one.argval for one in dis.get_instructions(code) if one.opname in ("LOAD_GLOBAL", "LOAD_NAME")}
    return frozenset(own).union(*(global_names(part) for part in code.co_consts if isinstance(part, types.CodeType)))


@functools.cache
def text_of(code: types.CodeType) -> str:
    # Read once, while the solution is proved: a grader that is edited meanwhile has other lines in these places.
    return textwrap.dedent(inspect.getsource(code))


def advance(generators: list[Any], states: list[Any]) -> None:
    """The student drew from copies; put the originals where those ended."""
    if len(generators) != len(states):
        raise wire.ProtocolError("as many generators must come back as were sent")
    for generator, state in zip(generators, states, strict=True):
        if isinstance(generator, np.random.Generator) != isinstance(state, wire.NumpyGenerator):
            raise wire.ProtocolError("a generator came back as another kind")
        try:
            values.set_generator(generator, state)
        except (ValueError, TypeError, RuntimeError, OverflowError) as error:
            raise wire.ProtocolError("a generator came back in a state that cannot be") from error
