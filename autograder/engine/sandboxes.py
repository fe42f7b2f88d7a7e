"""The grader's end of the fork server and of one sandbox.

ForkServer   starts the trusted parent, keeps one sandbox warm ahead, reaps; `join()` for other processes
Sandbox      asks one request at a time, under a deadline
TimedOut, Crashed   what the student's process did; EngineFault: what ours did
"""

from __future__ import annotations

import collections
import contextlib
import functools
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Self, TypeVar

import msgspec

from autograder.sandbox import fork_server, wire
from autograder.sandbox.fork_server import Fork, Forked, Join, Joined, Ready, Reap, Reaped, Settings

Told = TypeVar("Told", bound=msgspec.Struct)
START_SECONDS = 120.0
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
AHEAD_BYTES = 32 * 1024  # far below what a socket buffers: sending them never waits
ANSWER_SECONDS = 20.0  # of the fork server, which only forks and reaps


class TimedOut(Exception):
    """The student's code did not answer in time; its process has been ended."""


class Crashed(Exception):
    """The student's process ended, or sent what no honest one sends; the message says which."""


class Killed(Crashed):
    """SIGKILL ended it: the student's doing (memory, CPU time), or somebody else's. Worth a second try."""


class EngineFault(Exception):
    """Our side failed: nothing may be concluded about the submission."""


class Connection:
    """To a fork server. What it took and has not ended, ends when it closes."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._control.settimeout(START_SECONDS)
        self._spare: Sandbox | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.hang_up()

    def hang_up(self) -> None:
        if self._spare is not None:
            self._spare.hang_up()
        self._control.close()

    @functools.cached_property
    def tier(self) -> str:
        """What the fork server reached. It says so when it can fork."""
        ready, _ = self._receive(Ready)
        self._control.settimeout(ANSWER_SECONDS)
        return ready.tier

    def take(self) -> Sandbox:
        """A fresh sandbox. The next one is forked at once, and gets confined while this one works."""
        taken = self._spare or self._fork()
        self._spare = self._fork()
        return taken

    def join(self) -> Connection:
        """One more connection, for another process."""
        _, descriptors = self._ask(Join(), Joined)
        return Connection(socket.socket(fileno=descriptors[0]))

    def reap(self, pid: int) -> Reaped:
        return self._ask(Reap(pid), Reaped)[0]

    def _fork(self) -> Sandbox:
        forked, descriptors = self._ask(Fork(), Forked)
        return Sandbox(self, forked.pid, socket.socket(fileno=descriptors[0]))

    def _ask(self, message: msgspec.Struct, expected: type[Told]) -> tuple[Told, list[int]]:
        assert self.tier  # that is, wait until it can fork
        try:
            self._control.send(msgspec.msgpack.encode(message))
        except OSError as error:
            raise EngineFault(f"the fork server is gone: {error}") from error
        return self._receive(expected)

    def _receive(self, expected: type[Told]) -> tuple[Told, list[int]]:
        try:
            packet, descriptors, _, _ = socket.recv_fds(self._control, fork_server.MESSAGE_SIZE, 1)
        except OSError as error:
            raise EngineFault(f"the fork server does not answer: {error}") from error
        if not packet:
            raise EngineFault("the fork server ended; its last words are on stderr")
        answer = fork_server.Told.decode(packet)
        if not isinstance(answer, expected) or len(descriptors) != (expected in (Forked, Joined)):
            raise EngineFault("the fork server answered out of turn")
        return answer, descriptors


class ForkServer(Connection):
    """Starts a fork server for one exercise, and is its first connection. It imports while we do other things."""

    def __init__(self, settings: Settings) -> None:
        near, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        super().__init__(near)
        command = [sys.executable, "-I", "-m", "autograder.sandbox.fork_server", str(far.fileno())]
        command.append(msgspec.json.encode(settings).decode())
        self._process = subprocess.Popen(
            command, pass_fds=[far.fileno()], env=environment(), cwd="/", stdin=subprocess.DEVNULL
        )
        far.close()

    def close(self) -> None:
        """With its last connection it ends; with its process id namespace the kernel ends every sandbox in it."""
        self.hang_up()
        try:
            self._process.wait(timeout=ANSWER_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class Question(msgspec.Struct, frozen=True):
    """A request as it is sent, but for its id: an encoded body, and the bytes of its arrays."""

    body: bytes
    data: bytes

    @classmethod
    def of(cls, body: wire.Struct, chunks: Sequence[bytes]) -> Question:
        return cls(wire.encode(body), b"".join(chunks))

    def posed(self, identity: int) -> bytes:
        """The frame to send."""
        return wire.frame(wire.Posed(identity, msgspec.Raw(self.body)), [self.data])


class Sandbox:
    """One student process. After TimedOut or Crashed it is gone."""

    def __init__(self, server: Connection, pid: int, stream: socket.socket) -> None:
        self.server, self.pid = server, pid
        self.alive = True
        self._channel = wire.Channel(stream, wire.Answer)
        self._greeted = False
        self._ahead: collections.deque[tuple[int, Question]] = collections.deque()  # asked, and not answered yet

    def ask(self, body: wire.Struct, chunks: Sequence[bytes], seconds: float) -> tuple[Any, memoryview]:
        """Send a request and wait for its answer, at most `seconds`."""
        return self.answer_to(Question.of(body, chunks), seconds)

    def ask_ahead(self, questions: Iterable[Question], seconds: float) -> None:
        """Send questions that will surely be asked next, as many as the socket's buffer is certain to take.

        Nobody waits for the other side then, which switches half as often: a fifth of what a submission costs.
        """
        posed = list(enumerate(within(AHEAD_BYTES, questions), start=fresh_identity()))
        with contextlib.suppress(wire.Closed):  # noticed when the first answer is waited for
            frames = b"".join([question.posed(identity) for identity, question in posed])
            self._channel.send_frames(frames, time.monotonic() + seconds)
        self._ahead.extend(posed)

    def expects(self, question: Question) -> bool:
        """Was this the next one that was asked ahead?"""
        return bool(self._ahead) and self._ahead[0][1] == question

    def settle(self, seconds: float) -> None:
        """Let go of what was asked ahead and is not wanted, in so many seconds for all of it. May end the sandbox; that
        is no question's fault.
        """
        deadline = time.monotonic() + seconds
        with contextlib.suppress(TimedOut, Crashed):
            while self._ahead:
                self.answer_to(self._ahead[0][1], max(0.0, deadline - time.monotonic()))

    def answer_to(self, question: Question, seconds: float) -> tuple[Any, memoryview]:
        self._greet()
        try:
            if not self._ahead:
                identity = fresh_identity()
                self._channel.send_frames(question.posed(identity), time.monotonic() + seconds)
            else:
                identity, _ = self._ahead.popleft()
            answer, data = self._channel.receive(time.monotonic() + seconds)
            if answer.id != identity:
                raise wire.ProtocolError("an answer to a question that was not asked")
        except TimeoutError:
            self.end()
            raise TimedOut(f"no answer within {seconds:g} seconds") from None
        except wire.Closed:
            reaped = self.end()
            kind = Killed if reaped.signal == signal.SIGKILL else Crashed
            raise kind(how_it_ended(reaped)) from None
        except wire.ProtocolError as error:
            self.end()
            raise Crashed(f"the answer was not one of ours: {error}") from error
        return answer.body, data

    def end(self) -> Reaped:
        self.hang_up()
        return self.server.reap(self.pid)

    def hang_up(self) -> None:
        self.alive = False
        self._ahead.clear()
        self._channel.stream.close()

    def _greet(self) -> None:
        """Wait until the sandbox is confined. Until then no student code has run, so a failure is ours."""
        if self._greeted:
            return
        try:
            self._channel.receive(time.monotonic() + ANSWER_SECONDS)
        except (wire.ProtocolError, TimeoutError) as error:
            ended = self.end()
            raise EngineFault(f"a sandbox could not be set up ({ended}); the reason is on stderr") from error
        self._greeted = True


def fresh_identity() -> int:
    """Of a question, or the first of several sent together: who would answer what was not asked yet has to guess it."""
    return secrets.randbits(62)


def within(size: int, questions: Iterable[Question]) -> Iterator[Question]:
    """The first ones that together stay below `size` bytes."""
    for question in questions:
        size -= len(question.body) + len(question.data) + 64  # with its id and lengths
        if size < 0:
            return
        yield question


def how_it_ended(reaped: Reaped) -> str:
    """In the student's terms."""
    known = {
        signal.SIGSEGV: "a segmentation fault ended the process (a stack overflow can, too)",
        signal.SIGABRT: "a library aborted the process",
        signal.SIGXCPU: "it used more CPU time than is allowed",
        signal.SIGKILL: "the process hung up or was killed (out of memory can do that)",
    }
    if reaped.signal:
        name = signal.Signals(reaped.signal)
        return known.get(name, f"signal {name.name} ended the process")
    return "your code ended the process"


def environment() -> dict[str, str]:
    """All that the fork server gets to know of the world. One thread each: forking needs it, and so do fair times."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "autograder" / "matplotlib"
    return {
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "HOME": "/nonexistent",
        "LOGNAME": "student",
        "CUDA_VISIBLE_DEVICES": "",  # docs/decisions/0012-grading-on-the-cpu.md
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "MPLCONFIGDIR": str(cache),
        **ONE_THREAD,
    }
