"""The process that workers are forks of. It imports, starts the fork server and proves the solution, once.

A worker so starts in milliseconds, and inherits what the proof warmed up: specialised code, remembered
references. Its results go down a pipe of its own. Started by `workers` as
`python -m autograder.engine.prefork FD TERMS`.
"""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import traceback
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from typing import Any

import msgspec

from autograder.engine.grading import Grader, with_grader
from autograder.engine.overtime import watched
from autograder.engine.sandboxes import Connection, EngineFault
from autograder.errors import CourseError
from autograder.exercises import Exercise
from autograder.sandbox.limits import Limits


class Terms(msgspec.Struct, frozen=True):
    """On what all workers of a run agree."""

    exercise: str
    root: str
    seed: str
    limits: Limits | None
    trusted: bool


class Refused(msgspec.Struct):
    """Why nothing can be graded: a `CourseError`, field by field."""

    message: str
    hint: str
    file: str | None
    line: int | None

    @classmethod
    def of(cls, error: CourseError) -> Refused:
        return cls(error.message, error.hint, None if error.file is None else str(error.file), error.line)

    def error(self) -> CourseError:
        return CourseError(self.message, hint=self.hint, file=Path(self.file) if self.file else None, line=self.line)


def main(descriptor: int, terms: Terms) -> None:
    control = socket.socket(fileno=descriptor)
    exercise = Exercise(terms.exercise, Path(terms.root))
    try:
        with_grader(exercise, lambda grader: serve(control, grader), terms.seed, terms.limits, terms.trusted)
    except CourseError as error:
        with contextlib.suppress(OSError):  # whoever asked is gone
            control.send(msgspec.json.encode(Refused.of(error)))


def serve(control: socket.socket, grader: Grader) -> None:
    """Each message brings the end of a pipe: fork a worker for it. No more messages: wait for them and end."""
    workers = []
    while True:
        packet, descriptors, _, _ = socket.recv_fds(control, 1, 1)
        if not packet:
            break
        with Pipe(descriptors[0]) as pipe:
            workers.append(fork_worker(control, grader, pipe))
    for worker in workers:
        os.waitpid(worker, 0)


def fork_worker(control: socket.socket, grader: Grader, pipe: Pipe[Any, Any]) -> int:
    """Its process id. In the worker itself this never returns."""
    connection = joined(grader)
    if worker := os.fork():
        connection.hang_up()
        return worker
    try:
        control.close()
        grader.use(connection)
        with contextlib.suppress(EOFError, OSError):  # whoever asked is gone
            work(grader, pipe)
        grader.close()
    except BaseException:  # noqa: BLE001 - whatever it is, this process must not return into its parent's loop
        traceback.print_exc()
    finally:
        os._exit(0)


def joined(grader: Grader) -> Connection:
    try:
        return grader.server.join()
    except EngineFault:  # it was killed meanwhile
        grader.close()
        return grader.server.join()


def work(grader: Grader, pipe: Pipe[Any, Any]) -> None:
    """Grade what comes down the pipe until None does. The first word back is the worker's process id."""
    pipe.send(os.getpid())
    grader.watch = watched
    while (job := pipe.recv()) is not None:
        pipe.send(grader.grade(job))


if __name__ == "__main__":
    main(int(sys.argv[1]), msgspec.json.decode(sys.argv[2], type=Terms))
