"""The report on the graders says what was measured, and no more."""

from __future__ import annotations

import pytest

from autograder.exercises import Exercise
from autograder.gallery.parity import compared
from autograder.gallery.quality import COMMANDS, digest_of, note

GALLERY_FIGURES = {
    "checks": 5, "points": 8, "mistakes": 3, "killed": 3, "retold": 3, "named": 3, "variants": 1, "accepted": 1,
}  # fmt: skip


def row(exercise: Exercise) -> list[str]:
    page = (exercise.root / "docs" / "grader-quality.md").read_text()
    line = next(line for line in page.splitlines() if line.startswith(f"| {exercise.name} |"))
    return [cell.strip() for cell in line.split("|")[2:-1]]


def test_what_nobody_measured_says_so(tiny: Exercise) -> None:
    note(tiny, "gallery", GALLERY_FIGURES)
    assert row(tiny) == ["5 (8)", "3 of 3", "3 of 3", "1 of 1", *["not measured"] * 4]


def test_parts_are_kept_beside_each_other(tiny: Exercise) -> None:
    note(tiny, "gallery", GALLERY_FIGURES)
    note(tiny, "mutants", {"mutants": 120, "killed": 117, "excused": 3, "share": 0.975})
    note(tiny, "flakes", {"seeds": 1000, "programs": 2, "flakes": 0})
    assert row(tiny)[3:7] == ["1 of 1", "117 of 120 (97.5%)", "3", "0 in 1,000 seeds of 2 programs"]


def test_figures_of_other_files_than_there_are_now_are_out_of_date(tiny: Exercise) -> None:
    note(tiny, "gallery", GALLERY_FIGURES)
    note(tiny, "mutants", {"mutants": 120, "killed": 117, "excused": 3, "share": 0.975})
    mistake = next(tiny.gallery.glob("*.py"))
    mistake.write_text(mistake.read_text() + "\n")
    note(tiny, "flakes", {"seeds": 1000, "programs": 2, "flakes": 0})
    assert row(tiny)[0] == "out of date"
    assert row(tiny)[4] == "117 of 120 (97.5%)"  # mutants know nothing of the gallery


@pytest.mark.parametrize("part", COMMANDS)
def test_every_part_hangs_on_the_grader(tiny: Exercise, part: str) -> None:
    before = digest_of(tiny, part)
    tiny.grader.write_text(tiny.grader.read_text() + "\n")
    assert digest_of(tiny, part) != before


def test_scores_are_compared_with_those_of_nbgrader(tiny: Exercise) -> None:
    pytest.importorskip("nbgrader")
    scores = compared(tiny, mistakes=1)
    assert len(scores) == 3
    assert scores["the stub"] == (0, 0)
    assert scores["the solution"] == (8, 8)
    assert all(ours == theirs for ours, theirs in scores.values())
