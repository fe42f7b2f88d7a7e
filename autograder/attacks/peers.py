"""The attacks under other graders: those that are marked `peers: yes`, which are harmless without a sandbox."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from autograder.attacks.cases import HONEST, Attack, submission_of
from autograder.attacks.matrix import HELD
from autograder.exercises import find
from autograder.peers import installed, score_in

OnPeer = Callable[[str, str, str], None]


def run_peers(attacks: Sequence[Attack], on_peer: OnPeer, root: Path | None = None) -> dict[str, dict[str, str]]:
    """Every attack under every other grader that is installed: engine -> attack -> what came out."""
    found: dict[str, dict[str, str]] = {}
    for engine, prepare in installed().items():
        found[engine] = {}
        with tempfile.TemporaryDirectory(prefix="peers-") as folder:
            template = Path(folder) / "template"
            grade = prepare(find("perceptron", root), template)
            for attack in attacks:
                words = words_for(attack, score_in(template, grade, submission_of(attack, root)))
                found[engine][attack.name] = words
                on_peer(engine, attack.name, words)
    return found


def words_for(attack: Attack, score: float | None) -> str:
    if score is None:
        return "gives no score"
    if attack.family == HONEST:
        return HELD if score >= 20 else f"{score:g} of 20"
    return HELD if score <= 0 else f"earns {score:g} of 20"
