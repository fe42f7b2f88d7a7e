"""Grading on several cores: each worker process is one grader with its own fork server.

A worker gets one job at a time. When a worker dies, its job goes to another one, once; a job
that outlives two workers is reported `ungraded`. No worker's end loses another's results.
"""

from __future__ import annotations

import collections
import contextlib
import multiprocessing
import os
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any

import msgspec

from autograder.engine.grading import Grader, ungraded, with_grader
from autograder.engine.results import Job, SubmissionResult
from autograder.engine.secret import new_seed
from autograder.errors import CourseError
from autograder.exercises import Exercise
from autograder.sandbox.limits import Limits

ATTEMPTS = 2
JOBS_WORTH_A_WORKER = 12  # starting one costs about as much as grading this many

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
    """Grade every job and hand each result to `on_result` as it comes. `workers` 0 chooses by cores and jobs.

    All workers of a call draw the same inputs: from `seed`, or from a new one.
    """
    workers = workers or min(os.cpu_count() or 1, 1 + len(jobs) // JOBS_WORTH_A_WORKER)
    if jobs:
        terms = _Terms(seed or new_seed(exercise.name), limits, trusted)
        _Pool(exercise, jobs, on_result, terms).run(min(workers, len(jobs)))


class _Terms(msgspec.Struct, frozen=True):
    """On what all workers of a run agree."""

    seed: str
    limits: Limits | None
    trusted: bool


class _Worker:
    """A grader process and this end of its pipe."""

    def __init__(self, exercise: Exercise, terms: _Terms) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, far = context.Pipe()
        self.process = context.Process(target=_work, args=(exercise, terms, far), daemon=True)
        self.process.start()
        far.close()
        self.job: Job | None = None

    def give(self, job: Job | None) -> None:
        self.job = job
        with contextlib.suppress(OSError):  # it has died: the end of its pipe is noticed when it is waited for
            self.pipe.send(job)

    def close(self) -> None:
        self.pipe.close()
        self.process.join(timeout=10)
        if self.process.is_alive():
            self.process.kill()


class _Pool:
    def __init__(self, exercise: Exercise, jobs: Sequence[Job], on_result: OnResult, terms: _Terms) -> None:
        self.exercise, self.on_result, self.terms = exercise, on_result, terms
        self.waiting = collections.deque(jobs)
        self.tries: collections.Counter[Job] = collections.Counter()
        self.workers: list[_Worker] = []

    def run(self, count: int) -> None:
        try:
            self.workers = [self._start() for _ in range(count)]
            while busy := [worker for worker in self.workers if worker.job is not None]:
                for pipe in wait([worker.pipe for worker in busy]):
                    self._serve(next(worker for worker in busy if worker.pipe is pipe))
        finally:
            for worker in self.workers:
                worker.close()

    def _start(self) -> _Worker:
        worker = _Worker(self.exercise, self.terms)
        self._feed(worker)
        return worker

    def _feed(self, worker: _Worker) -> None:
        job = self.waiting.popleft() if self.waiting else None
        if job is not None:
            self.tries[job] += 1
        worker.give(job)

    def _serve(self, worker: _Worker) -> None:
        try:
            answer = worker.pipe.recv()
        except (EOFError, OSError):
            self._replace(worker)
            return
        if isinstance(answer, dict):
            raise CourseError(**answer)
        self.on_result(answer)
        self._feed(worker)

    def _replace(self, dead: _Worker) -> None:
        dead.close()
        self.workers.remove(dead)
        job = dead.job
        assert job is not None
        if self.tries[job] < ATTEMPTS:
            self.waiting.appendleft(job)
        else:
            self.on_result(ungraded(self.exercise, job, "The grader process ended twice on this submission."))
        if self.waiting:
            self.workers.append(self._start())


def _work(exercise: Exercise, terms: _Terms, pipe: Connection[Any, Any]) -> None:
    """The worker's side: grade what comes down the pipe until None does."""

    def body(grader: Grader) -> None:
        while (job := pipe.recv()) is not None:
            pipe.send(grader.grade(job))

    try:
        with_grader(exercise, body, terms.seed, terms.limits, terms.trusted)
    except CourseError as error:
        with contextlib.suppress(OSError):  # another worker said the same first
            # As a dict: an exception with keyword-only arguments cannot be unpickled.
            pipe.send({"message": error.message, "hint": error.hint, "file": error.file, "line": error.line})
    except (EOFError, OSError):
        pass  # whoever asked is gone
