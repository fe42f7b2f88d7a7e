"""Several workers give what one gives; a worker's death costs nobody anything."""

from __future__ import annotations

import os
import time
from pathlib import Path

import psutil
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
            worker.pid = worker.pid or worker.pipe.recv()
            time.sleep(0.2)
            killed.append(worker.pid)
            os.kill(worker.pid, 9)

    monkeypatch.setattr(workers._Pool, "_feed", deadly)


def test_a_job_whose_worker_was_killed_is_graded_by_another(
    tiny: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kill_a_worker_at_work(monkeypatch, times=1)
    results = graded(tiny, jobs(tmp_path, "hangs", "right"), 2)
    assert {name: result.score for name, result in results.items()} == {"hangs": 8, "right": 8}
    left = psutil.Process().children(recursive=True)
    assert [process for process in left if "autograder.engine.prefork" in process.cmdline()] == []


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


def test_a_worker_outlives_the_process_that_it_was_forked_from(
    tiny: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve, killed = workers._Pool._serve, []

    def deadly(self: workers._Pool, worker: workers._Worker) -> None:
        serve(self, worker)
        if worker.pid and not killed:
            killed.append(self.prefork.process.pid)
            self.prefork.process.kill()

    monkeypatch.setattr(workers._Pool, "_serve", deadly)
    results = graded(tiny, jobs(tmp_path, "hangs", "right", "half"), 1)
    assert len(killed) == 1
    assert {name: result.score for name, result in results.items()} == {"hangs": 8, "right": 8, "half": 3}


def test_each_death_is_made_good_by_another_prefork(
    tiny: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed, killed = workers._Pool._feed, []

    def deadly(self: workers._Pool, worker: workers._Worker) -> None:
        feed(self, worker)
        if not killed:  # while it imports: the worker is asked for, and there is none yet
            killed.append(self.prefork.process.pid)
            self.prefork.process.kill()
            self.prefork.process.wait()

    monkeypatch.setattr(workers._Pool, "_feed", deadly)
    results = graded(tiny, jobs(tmp_path, "right", "half"), 1)
    assert (len(killed), {name: result.score for name, result in results.items()}) == (1, {"right": 8, "half": 3})
