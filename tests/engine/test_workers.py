"""Several workers give what one gives; a worker's death costs nobody anything."""

from __future__ import annotations

import multiprocessing
import os
import time
from pathlib import Path

import pytest

from autograder.engine import workers
from autograder.engine.results import Job, SubmissionResult
from autograder.errors import CourseError
from autograder.exercises import Exercise
from tests.engine.conftest import DOUBLE, SHIFT, notebook, statuses

KINDS = {
    "right": (DOUBLE, SHIFT),
    "wrong": (DOUBLE.replace("2.0", "3.0"), SHIFT),
    "half": (DOUBLE,),
    "hangs": (DOUBLE, "import time\ntime.sleep(1)", SHIFT),
}


def jobs(folder: Path, *names: str) -> list[Job]:
    for name in names:
        (folder / f"{name}.ipynb").write_bytes(notebook(*KINDS[name]))
    return [Job(name, folder / f"{name}.ipynb") for name in names]


def graded(exercise: Exercise, found: list[Job], count: int) -> dict[str, SubmissionResult]:
    results: dict[str, SubmissionResult] = {}
    workers.grade_many(exercise, found, lambda result: results.update({result.student: result}), count, "a seed")
    return results


def test_two_workers_give_the_same_results_as_one(tiny: Exercise, tmp_path: Path) -> None:
    found = jobs(tmp_path, "right", "wrong", "half")
    alone, together = graded(tiny, found, 1), graded(tiny, found, 2)
    assert {name: statuses(result) for name, result in alone.items()} == {n: statuses(r) for n, r in together.items()}
    assert set(alone) == {"right", "wrong", "half"}


def kill_a_worker_at_work(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Kill the worker that was given the job, shortly after, as the machine's memory killer would."""
    feed, killed = workers._Pool._feed, []

    def deadly(self: workers._Pool, worker: workers._Worker) -> None:
        feed(self, worker)
        if worker.job is not None and worker.job.student == "hangs" and len(killed) < times:
            time.sleep(0.2)
            killed.append(worker.process.pid)
            os.kill(worker.process.pid or 0, 9)

    monkeypatch.setattr(workers._Pool, "_feed", deadly)


def test_a_job_whose_worker_was_killed_is_graded_by_another(
    tiny: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kill_a_worker_at_work(monkeypatch, times=1)
    results = graded(tiny, jobs(tmp_path, "hangs", "right"), 2)
    assert {name: result.score for name, result in results.items()} == {"hangs": 8, "right": 8}
    assert multiprocessing.active_children() == []


def test_a_job_that_outlives_two_workers_is_ungraded_and_the_others_are_graded(
    tiny: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kill_a_worker_at_work(monkeypatch, times=2)
    results = graded(tiny, jobs(tmp_path, "hangs", "right"), 2)
    assert (results["hangs"].graded, results["right"].score) == (False, 8)


def test_a_grader_that_its_solution_fails_stops_every_worker(
    tiny: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.build.tiny import GRADER
    from tests.engine.conftest import gallery_course

    broken = gallery_course(tmp_path / "broken", {})
    broken.grader.write_text(GRADER.replace("[2, 4]", "[2, 5]"))
    for count in (1, 2):
        with pytest.raises(CourseError, match="The solution loses `test_double_by_hand`"):
            graded(broken, jobs(tmp_path, "right", "half"), count)
