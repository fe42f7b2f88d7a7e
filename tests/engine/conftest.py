"""A course of one small exercise with a gallery, released, and a grader that stays open for all tests."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from autograder.build import release
from autograder.engine.grading import Grader
from autograder.engine.results import Job, SubmissionResult
from autograder.engine.session import Checks, run_session
from autograder.exercises import Exercise
from tests.build.tiny import write_course
from tests.conftest import LIMITS

DOUBLE = "import numpy as np\n\n\ndef double(x):\n    return np.asarray(x, dtype=np.float64) * 2.0\n"
SHIFT = "import numpy as np\n\n\ndef shift(x, by):\n    return np.asarray(x, dtype=np.float64) + by\n"


def told(expect: str, *code: str) -> str:
    """A gallery file: its header and one function, given line by line."""
    return "\n".join(['"""', expect, '"""', "", "import numpy as np", "", "", *code, ""])


SQUARED = """expect: fails test_double_by_hand, test_double_of_halves, test_both_together
mistake: squared
hint: Twice, not squared."""
SHIFT_DOWN = "expect: fails test_shift_by_hand, test_both_together\nmistake: shifted down\nhint: Add it."
KEEPS_INTS = "expect: fails test_types\nmistake: ints kept\nhint: Convert first."
GALLERY = {
    "squared": told(SQUARED, "def double(x):", "    return np.asarray(x, dtype=float) ** 2"),
    "squared_again": told(
        "expect: recognised as squared", "def double(x):", "    return np.array([float(v) * v for v in x])"
    ),
    "shift_down": told(SHIFT_DOWN, "def shift(x, by):", "    return np.asarray(x, dtype=float) - by"),
    "shift_down_again": told(
        "expect: recognised as shift_down", "def shift(x, by):", "    return np.array([v - by for v in x], dtype=float)"
    ),
    "keeps_ints": told(KEEPS_INTS, "def double(x):", "    return np.asarray(x) * 2"),
    "keeps_ints_again": told("expect: recognised as keeps_ints", "def double(x):", "    return x + x"),
    "correct": told("expect: passes", "def double(x):", "    return np.add(x, x, dtype=np.float64)"),
}


def gallery_course(root: Path, gallery: Mapping[str, str] = GALLERY) -> Exercise:
    exercise = write_course(root)
    exercise.gallery.mkdir(parents=True, exist_ok=True)
    for name, text in gallery.items():
        (exercise.gallery / f"{name}.py").write_text(text)
    (root / "autograder" / "checking.py").write_text("# part of the grader's digest\n")
    release([exercise])
    for path in (root, exercise.release.parent, exercise.release):
        path.chmod(0o755)
    return exercise


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Exercise:
    """The tiny exercise with its gallery; tests leave it as it is."""
    return gallery_course(tmp_path_factory.mktemp("course"))


class OpenGrader:
    """`with_grader` in a thread of its own, so that one pytest session serves the tests of another."""

    def __init__(self, exercise: Exercise) -> None:
        self._asked: Queue[Any] = Queue()
        self._told: Queue[Any] = Queue()
        self._thread = threading.Thread(target=self._run, args=(exercise,))
        self._thread.start()

    def _run(self, exercise: Exercise) -> None:
        run_session(exercise.grader, "a seed", lambda checks: self._serve(exercise, checks))

    def _serve(self, exercise: Exercise, checks: Checks) -> None:
        grader = Grader(exercise, checks, LIMITS)
        while (work := self._asked.get()) is not None:
            try:
                self._told.put((True, work(grader)))
            except BaseException as error:  # noqa: BLE001 - raised again by `do`
                self._told.put((False, error))
        grader.close()

    def do(self, work: Callable[[Grader], Any]) -> Any:
        self._asked.put(work)
        fine, result = self._told.get(timeout=60)
        if not fine:
            raise result
        return result

    def close(self) -> None:
        self._asked.put(None)
        self._thread.join()


@pytest.fixture(scope="session")
def grader(tiny: Exercise) -> Iterator[OpenGrader]:
    opened = OpenGrader(tiny)
    yield opened
    opened.close()


Grade = Callable[..., SubmissionResult]


@pytest.fixture
def grade(grader: OpenGrader, tmp_path: Path) -> Grade:
    """`grade("x.ipynb", b"...")` or `grade(cell, cell, ...)` -> the result."""

    def graded(*given: Any, name: str = "ada.ipynb", **limits: Any) -> SubmissionResult:
        path = tmp_path / name
        content = given[0] if isinstance(given[0], bytes) else notebook(*given)
        path.write_bytes(content)
        return grade_path(grader, path, **limits)

    return graded


def grade_path(grader: OpenGrader, path: Path, **limits: Any) -> SubmissionResult:
    def work(open_grader: Grader) -> SubmissionResult:
        before = open_grader.limits
        try:
            open_grader.limits = type(before)(**{**{f: getattr(before, f) for f in before.__struct_fields__}, **limits})
            return open_grader.grade(Job("ada", path))
        finally:
            open_grader.limits = before

    result: SubmissionResult = grader.do(work)
    return result


def notebook(*sources: str) -> bytes:
    cells = [{"cell_type": "code", "metadata": {}, "source": source} for source in sources]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}).encode()


def statuses(result: SubmissionResult) -> dict[str, str]:
    return {check.name.removeprefix("test_"): check.status.value for check in result.checks}
