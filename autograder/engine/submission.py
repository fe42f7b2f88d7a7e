"""`submission` in the grader: the same interface as in a notebook, over a process of its own.

RemoteSubmission   what a check sees; every call crosses the wire
Recorder           the answers of one check, by which mistakes are recognised
"""

from __future__ import annotations

import dis
import functools
import inspect
import textwrap
import types
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from autograder.checking import Mismatch, NotAttempted, Raised
from autograder.engine.process import MAXIMUM_NAME, StudentProcess, holds
from autograder.engine.sandboxes import Crashed
from autograder.sandbox import values, wire

MAXIMUM_RECORDED = 4 * 1024 * 1024  # bytes of a check's answers that are kept for recognising mistakes


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


class NoAttribute(Raised, AttributeError):
    """So that a check may ask `hasattr` of an object that stayed in the sandbox."""


class RemoteSubmission:
    """The same interface as `autograder.checking.NotebookSubmission`."""

    def __init__(self, process: StudentProcess) -> None:
        self.process, self.recorder = process, Recorder()
        self.changed_arguments: tuple[str, ...] = ()
        self.last_error: wire.Threw | None = None
        self._raised: list[Raised] = []
        self.scenarios: set[str] = set()  # names of the check's own, which no student knows

    @property
    def plain(self) -> bool:
        """Has the check looked at no more of what was raised than `assert_raises` does, the types?"""
        return all(error.foreseen for error in self._raised)

    def __getattr__(self, name: str) -> RemoteFunction:
        if name.startswith("__"):
            raise AttributeError(name)
        return RemoteFunction(self, name)

    def run(self, scenario: Callable[..., Any], *args: Any) -> Any:
        """Run `scenario(student, *args)` beside the student's code."""
        name, source = scenario.__name__, source_of(scenario)
        self.scenarios.add(name)
        result = self.ask(name, lambda p: wire.RunScenario(source, [p.pack(a) for a in args]), labelled(args))
        self.changed_arguments = ("an argument",) if self.changed_arguments else ()  # a number would be the scenario's
        return result

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
            sent = [(value, state) for value in given.values() if (state := values.generator_state(value))]
            advance(sent, answer.generators)
        return result

    def _failure(self, name: str, body: Any, answer: Any) -> Exception:
        """What a call that returned nothing raises in the check."""
        if isinstance(answer, wire.Undefined) and mentions(body, answer.name):
            self.recorder.add(name, "undefined", answer.name)
            return Mismatch(f"`{answer.name}` is not defined: its cell is missing or did not run.")
        if isinstance(answer, wire.Unsendable):
            self.recorder.add(name, "unsendable", "")
            what = "What your code gave" if isinstance(body, wire.RunScenario) else f"The result of `{name}`"
            public = f"{what} cannot be used: it is too large, nested too deep, or endless."
            return Mismatch(public, f"({answer.message[:200]})")
        if not isinstance(answer, wire.Threw) or not answer.type_names:
            raise Crashed("the answer was not one of ours: an unexpected kind")
        error = self.last_error = self.process.located(answer)
        self.recorder.add(name, "raised", error.type_names[0])
        kind = NotAttempted if "NotImplementedError" in error.type_names else Raised
        if isinstance(body, wire.Read) and "AttributeError" in error.type_names:
            kind = NoAttribute
        if kind is NotAttempted:
            name = self.process.whose(error) or name
        elif isinstance(body, wire.RunScenario):  # it is a check's own: no student knows its name
            name = self.process.whose(error)
        self._raised.append(kind(name, tuple(error.type_names), error.message))
        return self._raised[-1]

    def _from_wire(self, value: Any) -> Any:
        if isinstance(value, wire.Object):
            return Handle(self, value)
        raise wire.ProtocolError("a result of a kind that only questions have")


def labelled(args: Sequence[Any]) -> dict[str, Any]:
    return {f"argument {i + 1}": value for i, value in enumerate(args)}


def mentions(body: Any, name: str) -> bool:
    """Does the question hold this name? Otherwise the sandbox made it up."""
    return len(name) <= MAXIMUM_NAME and holds(msgspec.json.encode(body).decode(), name)


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


def advance(sent: Sequence[tuple[Any, wire.NumpyGenerator | wire.TorchGenerator]], states: Sequence[Any]) -> None:
    """The student drew from copies of these generators, sent in these states; put the originals where those ended."""
    if len(sent) != len(states):
        raise wire.ProtocolError("as many generators must come back as were sent")
    for (generator, before), state in zip(sent, states, strict=True):
        if type(state) is not type(before):
            raise wire.ProtocolError("a generator came back as another kind")
        # To draw never changes a NumPy generator's increment. With another one, 0 say, it could give the same number
        # for ever, and some distributions wait for another one.
        if getattr(state, "increment", None) != getattr(before, "increment", None):
            raise Mismatch("The state of a random generator was replaced: only draw from it.")
        try:
            values.set_generator(generator, state)
        except (ValueError, TypeError, RuntimeError, OverflowError) as error:
            raise wire.ProtocolError("a generator came back in a state that cannot be") from error
