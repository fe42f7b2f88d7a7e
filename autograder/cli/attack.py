"""`autograder attack`: every attack through the engine, and the table of docs/security.md."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from autograder.attacks.cases import all_attacks
from autograder.attacks.matrix import matrix_markdown, put, recorded
from autograder.attacks.trial import Trial, run_attacks
from autograder.exercises import course_root

console = Console(highlight=False)


def attack(write: bool, peers: bool) -> bool:
    """Run all attacks and print the table; True where each one held or is known.

    write: put the table into docs/security.md.
    peers: also try stock nbgrader and otter, where they are installed, which takes minutes.
    """
    root = course_root()
    document = root / "docs" / "security.md"
    attacks = all_attacks(root)
    trials = run_attacks(attacks, tell, root)
    others = recorded(document.read_text()) if document.is_file() else {}
    if peers:
        from autograder.attacks.peers import run_peers

        others = run_peers([one for one in attacks if one.peers], tell_peer, root)
    table = matrix_markdown(trials, others)
    console.print(table, markup=False, soft_wrap=True)
    if write:
        write_table(document, table)
    return all(trial.held or trial.attack.known for trial in trials)


def write_table(document: Path, table: str) -> None:
    document.write_text(put(document.read_text(), table))


def tell(trial: Trial) -> None:
    if not trial.held:
        console.print(f"{trial.attack.name}: {'; '.join(trial.faults)}", markup=False)


def tell_peer(engine: str, name: str, words: str) -> None:
    console.print(f"{engine}, {name}: {words}", markup=False)
