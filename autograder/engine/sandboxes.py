"""The grader's end of the fork server and of one sandbox.

ForkServer   starts the trusted parent, keeps one sandbox warm ahead, reaps
Sandbox      asks one request at a time, under a deadline
TimedOut, Crashed   what the student's process did; EngineFault: what ours did
"""

from __future__ import annotations

import contextlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from autograder.sandbox import fork_server, wire
from autograder.sandbox.fork_server import Fork, Forked, Ready, Reap, Reaped, Settings

START_SECONDS = 120.0
ANSWER_SECONDS = 20.0  # of the fork server, which only forks and reaps


class TimedOut(Exception):
    """The student's code did not answer in time; its process has been ended."""


class Crashed(Exception):
    """The student's process ended, or sent what no honest one sends; the message says which."""


class Killed(Crashed):
    """SIGKILL ended it: the student's doing (memory, CPU time), or somebody else's. Worth a second try."""


class EngineFault(Exception):
    """Our side failed: nothing may be concluded about the submission."""


class ForkServer:
    """A running fork server for one exercise. Use it as a context manager."""

    def __init__(self, settings: Settings) -> None:
        near, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control = near
        self._control.settimeout(START_SECONDS)
        command = [sys.executable, "-I", "-m", "autograder.sandbox.fork_server", str(far.fileno())]
        command.append(msgspec.json.encode(settings).decode())
        self._process = subprocess.Popen(
            command, pass_fds=[far.fileno()], env=environment(), cwd="/", stdin=subprocess.DEVNULL
        )
        far.close()
        self._spare: Sandbox | None = None
        try:
            self.tier = self._started()
        except BaseException:
            self._process.kill()
            self.close()
            raise
        self._control.settimeout(ANSWER_SECONDS)

    def _started(self) -> str:
        """Wait until it can fork; the tier that it reached."""
        ready, _ = self._receive()
        if not isinstance(ready, Ready):
            raise EngineFault("the fork server did not start")
        return ready.tier

    def __enter__(self) -> ForkServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the fork server; with its process id namespace the kernel ends every sandbox in it."""
        if self._spare is not None:
            with contextlib.suppress(EngineFault):  # it may be gone already, and must still be closed
                self._spare.end()
        self._control.close()
        try:
            self._process.wait(timeout=ANSWER_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def take(self) -> Sandbox:
        """A fresh sandbox. The next one is forked at once, and gets confined while this one works."""
        taken = self._spare or self._fork()
        self._spare = self._fork()
        return taken

    def reap(self, pid: int) -> Reaped:
        reaped, _ = self._ask(Reap(pid))
        if not isinstance(reaped, Reaped):
            raise EngineFault("the fork server answered out of turn")
        return reaped

    def _fork(self) -> Sandbox:
        forked, descriptors = self._ask(Fork())
        if not isinstance(forked, Forked) or len(descriptors) != 1:
            raise EngineFault("the fork server answered out of turn")
        return Sandbox(self, forked.pid, socket.socket(fileno=descriptors[0]))

    def _ask(self, message: msgspec.Struct) -> tuple[Any, list[int]]:
        try:
            self._control.send(msgspec.msgpack.encode(message))
        except OSError as error:
            raise EngineFault(f"the fork server is gone: {error}") from error
        return self._receive()

    def _receive(self) -> tuple[Any, list[int]]:
        try:
            packet, descriptors, _, _ = socket.recv_fds(self._control, fork_server.MESSAGE_SIZE, 1)
        except OSError as error:
            raise EngineFault(f"the fork server does not answer: {error}") from error
        if not packet:
            raise EngineFault("the fork server ended; its last words are on stderr")
        return fork_server.Told.decode(packet), descriptors


class Sandbox:
    """One student process. After TimedOut or Crashed it is gone."""

    def __init__(self, server: ForkServer, pid: int, stream: socket.socket) -> None:
        self.server, self.pid = server, pid
        self.alive = True
        self._channel = wire.Channel(stream, wire.Answer)
        self._greeted = False

    def ask(self, body: Any, chunks: Sequence[bytes], seconds: float) -> tuple[Any, memoryview]:
        """Send a request and wait for its answer, at most `seconds`."""
        deadline = time.monotonic() + seconds
        self._greet()
        request = wire.Request(secrets.randbits(63), body)
        try:
            if self._channel.pending():
                raise wire.ProtocolError("an answer came before the question")
            self._channel.send(request, list(chunks), deadline)
            answer, bytes_ = self._channel.receive(deadline)
            if answer.id != request.id:
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
        return answer.body, bytes_

    def end(self) -> Reaped:
        self.alive = False
        self._channel.stream.close()
        return self.server.reap(self.pid)

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
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    return {
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "HOME": "/nonexistent",
        "LOGNAME": "student",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "MPLCONFIGDIR": str(cache),
        **threads,
    }
