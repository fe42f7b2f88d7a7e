"""No attack gains a point or does harm, and no honest student loses one: each file of tests/attacks/ is a test."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.attacks import cases, matrix
from autograder.attacks.trial import Trial, run_attacks
from autograder.errors import CourseError

ROOT = Path(__file__).parents[1]
ATTACKS = cases.all_attacks(ROOT)
FAMILIES = {
    "forging_equality", "patching_tools", "reading_answers", "forging_verdict", "breaking_reply", "leaving", "staying",
    "exhausting", "escaping", "poisoning_next", "malformed", "names_and_text", "honest_but_odd",
}  # fmt: skip


@pytest.fixture(scope="module")
def trials() -> dict[str, Trial]:
    """All of them, in one session for the cheats and one for the honest of each exercise."""
    return {trial.attack.name: trial for trial in run_attacks(ATTACKS, root=ROOT)}


@pytest.mark.slow
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_what_is_demanded_holds(attack: cases.Attack, trials: dict[str, Trial]) -> None:
    trial = trials[attack.name]
    if attack.known and not trial.held:
        pytest.xfail(attack.known)
    assert trial.faults == ()
    assert not attack.known, "it holds now: take `known:` out of its header"


def test_every_family_is_tried_and_enough_of_each_kind() -> None:
    honest = [attack for attack in ATTACKS if attack.family == cases.HONEST]
    assert {attack.family for attack in ATTACKS} == FAMILIES
    assert len(ATTACKS) - len(honest) >= 80
    assert len(honest) >= 15


def test_a_header_without_a_demand_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "family" / "attack.py"
    path.parent.mkdir()
    path.write_text('"""\ntries: Something.\n"""\n')
    with pytest.raises(CourseError, match="demand"):
        cases.read(path)


def test_the_matrix_is_put_between_its_markers_and_read_back(tmp_path: Path) -> None:
    trial = Trial(ATTACKS[0], 0, 0.1, ())
    peers = {"nbgrader": {ATTACKS[0].name: "earns 20 of 20"}, "otter": {}}
    table = matrix.matrix_markdown([trial], peers)
    text = matrix.put(f"before {matrix.BEGIN} old {matrix.END} after", table)
    assert text.startswith("before ")
    assert text.endswith(" after")
    assert " old " not in text
    assert matrix.recorded(text) == peers


def test_the_matrix_in_the_docs_names_every_attack() -> None:
    text = (ROOT / "docs" / "security.md").read_text()
    missing = [attack.name for attack in ATTACKS if f"`{attack.name}`" not in text]
    assert missing == [], "run `autograder attack --write`"
