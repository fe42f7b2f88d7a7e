"""Grading on several cores: each worker is a grader process, forked from one that has proved the solution.

A worker gets one job at a time. When a worker dies, its job goes to another one, once; a job
that outlives two workers is reported `ungraded`. No worker's end loses another's results.
"""

from __future__ import annotations

import collections
import contextlib
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any

import msgspec

from autograder.engine.grading import ungraded
from autograder.engine.prefork import Refused, Terms
from autograder.engine.results import Job, SubmissionResult
from autograder.engine.sandboxes import ONE_THREAD
from autograder.engine.secret import new_seed
from autograder.exercises import Exercise
from autograder.sandbox.limits import Limits

ATTEMPTS = 2
END_SECONDS = 30.0

OnResult = Callable[[SubmissionResult], None]


def grade_many(
    exercise: Exercise,
    jobs: Sequence[Job],
    on_result: OnResult,
    workers: int = 0,
    seed: str = "",
    limits: Limits | None = None,
    trusted: bool = False,
) -> None:
    """Grade every job and hand each result to `on_result` as it comes. `workers` 0 is one for each core.

    All workers of a call draw the same inputs: from `seed`, or from a new one.
    """
    if jobs:
        terms = Terms(exercise.name, str(exercise.root), seed or new_seed(exercise.name), limits, trusted)
        _Pool(exercise, jobs, on_result, terms).run(min(workers or os.cpu_count() or 1, len(jobs)))


class _Worker:
    """This end of a worker's pipe."""

    def __init__(self, pipe: Connection[Any, Any]) -> None:
        self.pipe = pipe
        self.pid = 0  # until it says so itself
        self.job: Job | None = None

    def give(self, job: Job | None) -> None:
        self.job = job
        with contextlib.suppress(OSError):  # it has died: the end of its pipe is noticed when it is waited for
            self.pipe.send(job)

    def close(self) -> None:
        self.pipe.close()
        if self.job is not None and self.pid:  # nobody waits for what it does
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)


class _Prefork:
    """The process that workers are forked from, and this end of its socket."""

    def __init__(self, terms: Terms) -> None:
        self._control, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [sys.executable, "-I", "-m", "autograder.engine.prefork", str(far.fileno())]
        command.append(msgspec.json.encode(terms).decode())
        # One thread each: there is a worker for each core, and a fork of several threads may hang.
        environment = {**os.environ, **ONE_THREAD}
        # A process group of its own: an interrupt is for the command, which then closes the socket.
        self.process = subprocess.Popen(
            command, pass_fds=[far.fileno()], env=environment, stdin=subprocess.DEVNULL, process_group=0
        )
        far.close()

    def fork(self) -> _Worker:
        """A new worker, or one whose pipe ends at once where this process is gone. Raises what it refused for."""
        near, far = multiprocessing.Pipe()
        with far, contextlib.suppress(OSError):
            socket.send_fds(self._control, [b"w"], [far.fileno()])
        return _Worker(near)

    @property
    def alive(self) -> bool:
        return self.process.poll() is None

    def raise_refusal(self) -> None:
        """Raise what it cannot grade for, if it said so before it ended."""
        with contextlib.suppress(OSError):
            if packet := self._control.recv(65536, socket.MSG_DONTWAIT):
                raise msgspec.json.decode(packet, type=Refused).error()

    def close(self) -> None:
        self._control.close()
        try:
            self.process.wait(timeout=END_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class _Pool:
    def __init__(self, exercise: Exercise, jobs: Sequence[Job], on_result: OnResult, terms: Terms) -> None:
        self.exercise, self.on_result, self.terms = exercise, on_result, terms
        self.waiting = collections.deque(jobs)
        self.tries: collections.Counter[Job] = collections.Counter()
        self.workers: list[_Worker] = []
        self.prefork = _Prefork(terms)

    def run(self, count: int) -> None:
        try:
            for _ in range(count):
                self._start()
            while busy := [worker for worker in self.workers if worker.job is not None]:
                for pipe in wait([worker.pipe for worker in busy]):
                    self._serve(next(worker for worker in busy if worker.pipe is pipe))
        finally:
            for worker in self.workers:
                worker.close()
            self.prefork.close()

    def _start(self) -> None:
        if not self.prefork.alive:
            self.prefork.close()
            self.prefork = _Prefork(self.terms)
        self.workers.append(self.prefork.fork())
        self._feed(self.workers[-1])

    def _feed(self, worker: _Worker) -> None:
        job = self.waiting.popleft() if self.waiting else None
        if job is not None:
            self.tries[job] += 1
        worker.give(job)

    def _serve(self, worker: _Worker) -> None:
        try:
            answer = worker.pipe.recv()
        except (EOFError, OSError):
            self.prefork.raise_refusal()
            self._replace(worker)
            return
        if isinstance(answer, int):
            worker.pid = answer
            return
        self.on_result(answer)
        self._feed(worker)

    def _replace(self, dead: _Worker) -> None:
        dead.pid = 0
        dead.close()
        self.workers.remove(dead)
        job = dead.job
        assert job is not None
        if self.tries[job] < ATTEMPTS:
            self.waiting.appendleft(job)
        else:
            self.on_result(ungraded(self.exercise, job, "The grader process ended twice on this submission."))
        if self.waiting:
            self._start()
