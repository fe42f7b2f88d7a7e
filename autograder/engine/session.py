"""One pytest session per exercise: collected once, looped over submissions.

run_session(grader, seed, body)   collects the checks and calls `body(checks)` inside pytest
Checks.run(process)               every check against one student's process -> outcomes
Outcome                           a check's result, the answers that it was given, and what it objected to
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import sys
import time
import traceback
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec
import numpy as np
import pytest
from _pytest.runner import runtestprotocol

from autograder.checking import Mismatch
from autograder.engine import verdict
from autograder.engine.conversation import Conversation
from autograder.engine.overtime import TookTooLong, in_check
from autograder.engine.process import NOTHING, StudentProcess
from autograder.engine.references import remember
from autograder.engine.results import CheckResult, Status
from autograder.engine.sandboxes import Killed
from autograder.engine.submission import RemoteSubmission
from autograder.errors import CourseError

Result = TypeVar("Result")
OUR_FIXTURES = {"submission", "rng", "request"}
SET_UP = ("setup_module", "setup_function", "teardown_module", "teardown_function")
_OFF = ("cacheprovider", "logging", "warnings", "faulthandler", "unraisableexception", "threadexception", "terminal")


class CheckInfo(msgspec.Struct, frozen=True):
    name: str
    title: str
    points: int
    hidden: bool


class Outcome(msgspec.Struct, frozen=True):
    result: CheckResult
    answers: list[tuple[str, str, Any]]
    objection: str = ""  # the public words of the assertion that failed; "" where none did


def run_session(
    grader: Path, seed: str, body: Callable[[Checks], Result], points: Mapping[str, int] | None = None
) -> Result:
    """Collect the checks in `grader` and return what `body` makes of them. Raises `CourseError`.

    points: the term's, by check, in place of the grader's own
    """
    checks = Checks(seed)
    loop = _Loop(checks, body, points or {})
    options = ["-c", "/dev/null", "--rootdir", str(grader.parent), "--noconftest", "--assert=plain", "-s"]
    options += [word for name in _OFF for word in ("-p", f"no:{name}")]
    options += ["--import-mode=importlib", "-o", "python_files=*.py"]  # no exercise's name shadows a module
    try:
        with without_plugins():
            pytest.main([*options, str(grader)], plugins=[loop])
    finally:
        forget(grader)
    if loop.trouble is not None:
        raise loop.trouble
    if not loop.finished:
        raise CourseError(f"The checks could not be loaded: {loop.complaint}", hint="Mend the grader.", file=grader)
    result: Result = loop.result
    return result


@contextlib.contextmanager
def without_plugins() -> Iterator[None]:
    """What else is installed, or asked for in the environment, has no part in a score: there are plugins that shuffle
    tests, repeat them or seed every generator. To import those that are there would also take a tenth of a second."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
        for name in ("PYTEST_ADDOPTS", "PYTEST_PLUGINS"):
            patch.delenv(name, raising=False)
        yield


def forget(grader: Path) -> None:
    """pytest would take the module of another course's grader, of the same name, for this one's next time."""
    for name, module in list(sys.modules.items()):
        if getattr(module, "__file__", None) == str(grader):
            del sys.modules[name]


class _Loop:
    """The plugin that takes over pytest's loop."""

    def __init__(self, checks: Checks, body: Callable[[Checks], Any], points: Mapping[str, int]) -> None:
        self.checks, self.body, self.points = checks, body, points
        self.finished, self.complaint = False, "It holds no test functions."
        self.result: Any = None
        self.trouble: BaseException | None = None

    @pytest.fixture
    def submission(self) -> Any:
        return self.checks.submission

    @pytest.fixture
    def rng(self, request: pytest.FixtureRequest) -> np.random.Generator:
        return seeded(f"{self.checks.seed}:{request.function.__name__}")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.complaint = str(report.longrepr)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed or not session.items:
            return True
        self.checks.items = {item.name: item for item in session.items}
        for name in self.points.keys() & self.checks.items.keys():
            self.checks.items[name].function.check_points = self.points[name]  # type: ignore[attr-defined]
        for module in {item.module for item in session.items}:  # type: ignore[attr-defined]
            remember(module)
        try:
            self.result = self.body(self.checks)
            self.finished = True
        except BaseException as error:  # noqa: BLE001 - raised again outside, where pytest does not swallow it
            self.trouble = error
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
        """Keep the exception itself. pytest's own report would format it, at 20 ms a failure."""
        if call.excinfo is not None:
            self.checks.error = call.excinfo.value
        outcome: Literal["passed", "failed"] = "failed" if call.excinfo else "passed"
        when: Any = call.when
        return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, when)


class Checks:
    """The collected checks of one exercise."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self.items: dict[str, pytest.Item] = {}
        self.submission: Any = None
        self.error: BaseException | None = None
        self.known: dict[str, Conversation] = {}  # each check's, with the solution

    @property
    def seed(self) -> str:
        return self._seed

    @seed.setter
    def seed(self, seed: str) -> None:
        """Other inputs: what the solution answered to these is not known."""
        self._seed, self.known = seed, {}

    def run(self, process: StudentProcess, only: Collection[str] | None = None) -> list[Outcome]:
        """Each check (or those named) against one student's process, in the grader's order."""
        return [self._run_twice(item, process) for name, item in self.items.items() if only is None or name in only]

    def learn(self, process: StudentProcess) -> list[Outcome]:
        """As `run`, with the solution, which goes first: what it is asked, most submissions are asked, too."""
        outcomes = []
        process.listening = True
        for name, item in self.items.items():
            outcomes.append(self._run_twice(item, process))
            self.known[name] = Conversation.with_solution(
                process.exchanges, self.submission.recorder.answers, self.submission.plain
            )
        return outcomes

    def _run_twice(self, item: pytest.Item, process: StudentProcess) -> Outcome:
        """Once, and again where the process was killed: a student's code does it twice, a passer-by does not."""
        outcome = self._run_one(item, process)
        return self._run_one(item, process) if isinstance(self.error, Killed) else outcome

    def _call(self, item: Any) -> None:
        rng = {"rng": seeded(f"{self.seed}:{item.name}")} if "rng" in item.fixturenames else {}
        try:
            with in_check():
                item.obj(submission=self.submission, **rng)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # noqa: BLE001 - `verdict.judge` says what it means
            self.error = error

    def _run_one(self, item: pytest.Item, process: StudentProcess) -> Outcome:
        self.submission, self.error = RemoteSubmission(process), None
        known = self.known.get(item.name, NOTHING)
        process.begin(known)
        started = time.perf_counter()
        if known.decides and process.repeats(known):
            self.submission.recorder.answers = known.recorded
        elif needs_pytest(item):
            item._initrequest()  # type: ignore[attr-defined]  # as pytest-rerunfailures does: forget old fixtures
            runtestprotocol(item, log=False, nextitem=None)
        else:
            self._call(item)
        if isinstance(self.error, TookTooLong):
            process.abandon()  # perhaps in the middle of an answer
        seconds = time.perf_counter() - started
        info = info_of(item)
        found = verdict.judge(self.error, self.submission, hidden=info.hidden)
        detail = trace(self.error) if found.status in (Status.failed, Status.crashed, Status.ungraded) else ""
        result = CheckResult(
            name=info.name, title=info.title, points=info.points, hidden=info.hidden,
            status=found.status, message=found.message, detail=detail, seconds=round(seconds, 6),
        )  # fmt: skip
        objection = self.error.public if isinstance(self.error, Mismatch) else ""
        return Outcome(result, self.submission.recorder.answers, objection)


def needs_pytest(item: pytest.Item) -> bool:
    """Does this check use more of pytest than our two fixtures: others, marks, parameters, set-up functions?

    Most do not, and calling them straight away saves half a millisecond each, for each submission.
    """
    function: Any = item
    plain = set(function.fixturenames) <= OUR_FIXTURES and not function.own_markers
    return not plain or any(hasattr(function.module, name) for name in SET_UP)


@functools.cache  # asked for each submission
def info_of(item: pytest.Item) -> CheckInfo:
    function: Any = item.function  # type: ignore[attr-defined]
    title = (function.__doc__ or item.name).strip().splitlines()[0]
    try:
        return CheckInfo(item.name, title, function.check_points, function.check_hidden)
    except AttributeError:
        hint = "Write `@check(points=…)` above it."
        raise CourseError(f"`{item.name}` has no points.", hint=hint, file=item.path) from None


def seeded(seed: str) -> np.random.Generator:
    """The generator that a check draws its inputs from."""
    return np.random.default_rng(int.from_bytes(hashlib.sha256(seed.encode()).digest()))


def trace(error: BaseException | None) -> str:
    """For the instructor: what happened, with our lines."""
    if not isinstance(error, Mismatch):
        return "" if error is None else "".join(traceback.format_exception(error))[-4000:]
    # The usual failure. Without columns: to mark them, `traceback` would parse each line anew.
    places = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__))
    return "".join([*places.format(), *traceback.format_exception_only(error)])[-4000:]
