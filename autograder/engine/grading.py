"""Grading: files in, results out. One `Grader` is one pytest session with its fork server.

with_grader(exercise, body)   open a session, prove that it works, hand the grader to `body`
Grader.grade(job)             one submission -> SubmissionResult, whatever the file holds
grade_all(exercise, jobs)     many of them, in one session
"""

from __future__ import annotations

import hashlib
import platform
import time
import traceback
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from importlib import metadata
from typing import TypeVar

from autograder.build import as_bytes, fill, released, solution_sources
from autograder.build import checks as checks_of
from autograder.build.grader import Check
from autograder.course.settings import find_settings
from autograder.engine.impersonation import Impersonator
from autograder.engine.notebooks import Notebook, Released, Unusable, digest, parse, read_bytes, suffix_of
from autograder.engine.process import StudentProcess
from autograder.engine.results import CheckResult, Job, Problem, Status, SubmissionResult
from autograder.engine.sandboxes import Connection, EngineFault, ForkServer
from autograder.engine.secret import new_seed
from autograder.engine.session import Checks, Outcome, run_session
from autograder.engine.tiers import require
from autograder.errors import CourseError
from autograder.exercises import Exercise
from autograder.gallery.entries import entries, solved_notebook
from autograder.gallery.mistakes import Book
from autograder.sandbox.fork_server import Settings
from autograder.sandbox.limits import Limits

Result = TypeVar("Result")

# What a notebook's packages are imported as, where importing them ahead is worth a fork server's memory.
PRELOADED: Mapping[str, tuple[str, ...]] = {
    "numpy": ("numpy", "numpy.random", "numpy.linalg", "numpy.fft", "numpy.ma"),  # NumPy imports these when first used
    "matplotlib": ("matplotlib.pyplot",),
    "torch": ("torch",),
}
# What a library imports when something is first used, by what a solution's text says of it: a sandbox would import it
# again each time. The first optimizer of PyTorch takes 1.8 s.
PRELOADED_FOR: Mapping[str, tuple[str, ...]] = {"torch.optim": ("torch._dynamo",)}
ATTEMPTS = 2  # an engine fault is retried once, with a fresh fork server


def with_grader(
    exercise: Exercise,
    body: Callable[[Grader], Result],
    seed: str = "",
    limits: Limits | None = None,
    trusted: bool = False,
) -> Result:
    """Call `body` with a working grader.

    Raises `CourseError` if the solution does not pass its own checks, or if this machine cannot confine
    submissions and they are not `trusted`.
    """
    seed = seed or new_seed(exercise.name)
    server = start_server(exercise, limits or exercise.limits)  # it imports its modules while we import ours

    def session(checks: Checks) -> Result:
        grader = Grader(exercise, checks, limits, server)
        try:
            require(grader.server.tier, trusted)
            grader.prove()
            return body(grader)
        finally:
            grader.close()

    with server:
        return run_session(exercise.grader, seed, session, find_settings().points(exercise.name))


def start_server(exercise: Exercise, limits: Limits) -> ForkServer:
    text = exercise.solution.read_text()
    preload = [module for name in exercise.requires for module in PRELOADED.get(name, ())]
    preload += [module for words, modules in PRELOADED_FOR.items() if words in text for module in modules]
    return ForkServer(Settings(str(exercise.release), preload, limits))


def grade_all(exercise: Exercise, jobs: Iterable[Job], seed: str = "") -> list[SubmissionResult]:
    return with_grader(exercise, lambda grader: [grader.grade(job) for job in jobs], seed)


class Grader:
    """Grades one exercise. Each submission gets a sandbox of its own."""

    def __init__(
        self, exercise: Exercise, checks: Checks, limits: Limits | None = None, server: Connection | None = None
    ) -> None:
        self.exercise, self.checks = exercise, checks
        self.limits = limits or exercise.limits
        self.released = Released.of(exercise.notebook)
        self.solutions = solution_sources(exercise)
        self.impersonator = Impersonator(checks, self.solutions, self._process_of)
        self.book = Book(entries(exercise), self.impersonator.outcome_of)
        self.keys = {"grader_digest": grader_digest(exercise), "environment_digest": environment_digest()}
        self._server = server
        self.watch: Callable[[], AbstractContextManager[None]] = nullcontext  # a worker may be ended, and sets another

    @property
    def server(self) -> Connection:
        """The fork server; a new one after a fault of the last."""
        if self._server is None:
            self._server = start_server(self.exercise, self.limits)
        return self._server

    def use(self, server: Connection) -> None:
        """Go on with another connection: this process is a fork, and the one that it inherited is its parent's."""
        if self._server is not None:
            self._server.hang_up()
        self._server = server

    def close(self) -> None:
        self.impersonator.abandon()
        if self._server is not None:
            self._server.close()
            self._server = None

    def prove(self) -> None:
        """The solution must earn everything, on this machine and these inputs; else no grade would be fair."""
        solved = parse(solved_notebook(self.exercise), ".ipynb", self.released)
        outcomes = self.run(solved, self.checks.learn)[0]
        lost = [outcome.result for outcome in outcomes if outcome.result.status is not Status.passed]
        if any(result.status is Status.ungraded for result in lost):
            raise EngineFault("the engine failed twice on the solution")
        if lost:
            hint = "Mend the solution or the grader; nothing was graded."
            message = f"The solution loses `{lost[0].name}`: {lost[0].message} {lost[0].detail}"
            raise CourseError(message, hint=hint, file=self.exercise.grader)

    def grade(self, job: Job) -> SubmissionResult:
        """Grade one file. What is wrong with the file becomes part of the result; what is wrong with us, `ungraded`."""
        started = time.perf_counter()
        content = b""
        try:
            content = read_bytes(job.path)
            checks, problems = self.grade_content(content, suffix_of(job.path))
        except Unusable as error:
            checks, problems = self.unusable(str(error))
        except OSError as error:
            return ungraded(self.exercise, job, f"The file could not be read: {error.strerror}.")
        except EngineFault as error:
            return ungraded(self.exercise, job, f"The engine failed twice on this submission: {error}.")
        return SubmissionResult(
            exercise=self.exercise.name, student=job.student, path=str(job.path),
            checks=tuple(checks), problems=tuple(problems), tier=self.server.tier, seed=self.checks.seed,
            submission_digest=digest(content), seconds=round(time.perf_counter() - started, 4), **self.keys,
        )  # fmt: skip

    def unusable(self, reason: str) -> tuple[list[CheckResult], list[Problem]]:
        """A file that cannot be run loses every check, and says why once."""
        status, message = Status.failed, "The file could not be used."
        return [without_run(check, status, message) for check in checks_of(self.exercise)], [Problem(message=reason)]

    def grade_content(self, content: bytes, suffix: str) -> tuple[list[CheckResult], list[Problem]]:
        """A notebook's bytes -> its checks, mistakes named, and what was odd about it. Raises `Unusable`."""
        notebook = parse(content, suffix, self.released)
        with self.watch():  # not while mistakes are named: the first time, all known ones are run
            outcomes, problems = self.run(notebook)
        return self._named(outcomes), problems

    def _named(self, outcomes: list[Outcome]) -> list[CheckResult]:
        """The results, with mistakes named. To name one is a courtesy: its failure costs nobody the score."""
        try:
            return self.book.named(outcomes)
        except Exception:  # noqa: BLE001 - whatever a student's answer does to the comparison
            traceback.print_exc()
            return [outcome.result for outcome in outcomes]
        finally:
            self.impersonator.abandon()

    def run(
        self, notebook: Notebook, run_checks: Callable[[StudentProcess], list[Outcome]] | None = None
    ) -> tuple[list[Outcome], list[Problem]]:
        """Every check (or what `run_checks` runs) against one notebook, in a sandbox of its own."""
        run_checks = run_checks or self.checks.run
        for attempt in range(1, ATTEMPTS + 1):
            process = StudentProcess(self.server, notebook.cells, self.limits)
            try:
                outcomes = run_checks(process)
                problems = [*notebook.problems, *process.problems(self.released.check_ids)]
                process.close()
            except EngineFault:
                self.close()
                if attempt == ATTEMPTS:
                    raise
                continue
            if all(outcome.result.status is not Status.ungraded for outcome in outcomes) or attempt == ATTEMPTS:
                break
            self.close()
        return outcomes, problems

    def _process_of(self, sources: Mapping[str, str]) -> StudentProcess:
        """A process that runs the released notebook with these sources in its solution cells."""
        notebook = as_bytes(fill(released(self.exercise), sources))
        return StudentProcess(self.server, parse(notebook, ".ipynb", self.released).cells, self.limits)


def ungraded(exercise: Exercise, job: Job, reason: str) -> SubmissionResult:
    """No score, because of us or of this machine."""
    checks = tuple(without_run(check, Status.ungraded, "This was not graded yet.") for check in checks_of(exercise))
    problem = Problem(message=f"{reason} This is not your fault; it will be graded again.")
    return SubmissionResult(
        exercise=exercise.name, student=job.student, path=str(job.path), checks=checks, problems=(problem,)
    )


def without_run(check: Check, status: Status, message: str) -> CheckResult:
    return CheckResult(
        name=check.name, title=check.title, points=check.points, hidden=check.hidden, status=status, message=message
    )


def grader_digest(exercise: Exercise) -> str:
    """Of all that decides a score besides the submission: the checks, their tools, the release."""
    files = [exercise.grader, exercise.notebook, exercise.grader.parent.parent / "checking.py"]
    files += sorted(exercise.gallery.glob("*.py"))
    points = repr(sorted(find_settings().points(exercise.name).items())).encode()
    return hashlib.sha256(b"".join([*(path.read_bytes() for path in files), points])).hexdigest()


def environment_digest() -> str:
    packages = [f"{name} {version_of(name)}" for name in ("autograder", "numpy", "torch", "ipython", "pytest")]
    return hashlib.sha256("\n".join([platform.python_version(), platform.machine(), *packages]).encode()).hexdigest()


def version_of(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "none"
