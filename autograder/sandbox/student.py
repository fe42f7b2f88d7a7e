"""One sandbox: a forked, confined process that runs a notebook's cells and then answers calls."""

from __future__ import annotations

import contextlib
import functools
import os
import random
import socket
import sys
import tempfile
import textwrap
import traceback
import types
from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.sandbox import shell, values, wire
from autograder.sandbox.confine import Host, confine
from autograder.sandbox.limits import Limits

FOREIGN = (wire.StudentFunction, wire.Object, wire.Source, wire.NumpyGenerator, wire.TorchGenerator)
SETUP_FAILED = 70  # exit status of a sandbox that never ran a line of the student's


def live(stream: socket.socket, ready_shell: shell.StudentShell, host: Host, limits: Limits, scratch: str) -> None:
    """The whole life of a sandbox, from the fork on. Never returns."""
    status = SETUP_FAILED
    try:
        set_up(stream.fileno(), ready_shell, host, limits, scratch)
        status = 0
        Student(wire.Channel(stream, wire.Request), ready_shell, limits).serve()
    except BaseException:  # noqa: BLE001 - whatever it is, this process must not return into the fork server
        if status == SETUP_FAILED:
            os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(status)


def set_up(kept: int, ready_shell: shell.StudentShell, host: Host, limits: Limits, scratch: str) -> None:
    os.setsid()
    reseed()
    released = [os.path.join(host.released, name) for name in os.listdir(host.released)]
    os.environ.update(HOME=scratch, TMPDIR=scratch, MPLCONFIGDIR=scratch, IPYTHONDIR=scratch)
    tempfile.tempdir = None  # what was looked up before the fork is the host's
    confine(host, limits, scratch)
    close_all_but(kept)
    for path in released:
        os.symlink(path, os.path.basename(path))
    sys.stdout = sys.stderr = ready_shell.printed
    shell.standard_streams_to_nowhere()


def reseed() -> None:
    """Otherwise each sandbox would draw the numbers that the fork server left off at."""
    random.seed()
    np.random.seed(int.from_bytes(os.urandom(4), "little"))
    torch = values.loaded_torch()
    if torch is not None:
        torch.seed()


def close_all_but(kept: int) -> None:
    os.closerange(3, kept)
    os.closerange(kept + 1, 65536)


class Student:
    """Answers one request after the other, in the namespace that the cells filled."""

    def __init__(self, channel: wire.Channel, ready_shell: shell.StudentShell, limits: Limits) -> None:
        self.channel = channel
        self.shell = ready_shell
        self.limits = limits
        self.objects: list[Any] = [None]  # by handle; 0 stands for nothing

    def serve(self) -> None:
        self.channel.send(wire.Answer(0, wire.Ready()), [])
        with contextlib.suppress(wire.Closed):
            while True:
                self.serve_one()

    def serve_one(self) -> None:
        request, body = self.channel.receive()
        chunks, answer = self.answer(request.body, body)
        try:
            self.channel.send(wire.Answer(request.id, answer), chunks)
        except wire.TooLarge as error:
            self.channel.send(wire.Answer(request.id, wire.Unsendable(str(error))), [])

    def answer(self, request: Any, body: memoryview) -> tuple[list[bytes], Any]:
        if isinstance(request, wire.RunCell):
            return [], self.shell.run(request.number, request.source, self.limits.output)
        packer = values.Packer(self.keep)
        try:
            answer = self.perform(request, body, packer)
        except _NotDefined as error:
            return [], wire.Undefined(str(error))
        except values.NotSendable as error:
            return [], wire.Unsendable(str(error))
        except BaseException as error:  # noqa: BLE001 - also SystemExit and KeyboardInterrupt, which students raise
            return [], shell.threw(error)
        return packer.chunks, answer

    def perform(self, request: Any, body: memoryview, packer: values.Packer) -> wire.Returned:
        if isinstance(request, wire.Read):
            return wire.Returned(packer.pack(getattr(self.resolve(request.target), request.name)), [], [])
        arguments = Arguments(request, body, self.resolve)
        if isinstance(request, wire.RunScenario):
            scenario, student = compile_function(request.scenario), Namespace(self.shell.user_ns)
            result = scenario(student, *arguments.args)
        else:
            result = self.resolve(request.function)(*arguments.args, **arguments.kwargs)
        # The result first: draining an iterator runs the rest of the student's code.
        value = packer.pack(result)
        return wire.Returned(value, arguments.changed(), arguments.generator_states())

    def resolve(self, value: Any) -> Any:
        """A wire value that is no data: one of the student's objects, a function, a generator."""
        if isinstance(value, wire.StudentFunction):
            if value.name not in self.shell.user_ns:
                raise _NotDefined(value.name)
            return self.shell.user_ns[value.name]
        if isinstance(value, wire.Object):
            return self.objects[value.handle]
        if isinstance(value, wire.Source):
            return compile_function(value)
        return values.new_generator(value)

    def keep(self, value: Any) -> wire.Object:
        self.objects.append(value)
        kind = type(value).__name__
        detail = f" of {value.dtype}" if isinstance(value, np.ndarray) else ""
        return wire.Object(len(self.objects) - 1, str(kind)[:100] + detail)


class Arguments:
    """A call's arguments; the request still holds them as they came, to tell which ones the call changed."""

    def __init__(self, request: Any, body: memoryview, resolve: Callable[[Any], Any]) -> None:
        kwargs = getattr(request, "kwargs", {})
        self._labels = [f"argument {i + 1}" for i in range(len(request.args))] + [f"`{key}`" for key in kwargs]
        self._came = [*request.args, *kwargs.values()]
        self._body = body
        unpacker = values.Unpacker(body, resolve)
        self._now = [unpacker.unpack(value) for value in self._came]
        self.args = self._now[: len(request.args)]
        self.kwargs = dict(zip(kwargs, self._now[len(request.args) :], strict=True))

    def changed(self) -> list[str]:
        if snapshot(self._now) == (wire.encode(without_foreign(self._came)), bytes(self._body)):
            return []
        unpacker = values.Unpacker(self._body, lambda _: None)
        before = [unpacker.unpack(value) for value in self._came]
        rows = zip(self._labels, before, self._now, strict=True)
        return [label for label, then, now in rows if snapshot([then]) != snapshot([now])]

    def generator_states(self) -> list[Any]:
        states = [values.generator_state(value) for value in self._now]
        return [state for state in states if state is not None]


def snapshot(arguments: list[Any]) -> tuple[bytes, bytes] | None:
    """The arguments' data, as it would cross. What is no data (a function, a generator) does not count."""
    packer = values.Packer(lambda _: None)
    try:
        return wire.encode([packer.pack(value) for value in arguments]), b"".join(packer.chunks)
    except values.NotSendable:
        return None


def without_foreign(came: list[Any]) -> list[Any]:
    return [None if isinstance(value, FOREIGN) else value for value in came]


class Namespace:
    """What a scenario sees: `student.f` is the student's own `f`."""

    def __init__(self, names: dict[str, Any]) -> None:
        self._names = names

    def __getattr__(self, name: str) -> Any:
        if name not in self._names:
            raise _NotDefined(name)
        return self._names[name]


def compile_function(source: wire.Source) -> Callable[..., Any]:
    names: dict[str, Any] = {}
    exec(compiled(source.text, source.name), names)  # noqa: S102 - the grader's own text
    function: Callable[..., Any] = names[source.name]
    return function


@functools.cache
def compiled(text: str, name: str) -> types.CodeType:
    return compile(textwrap.dedent(text), f"<{name}>", "exec")


class _NotDefined(Exception):
    """The student's code does not define this name."""
