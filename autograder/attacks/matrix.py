"""The table attack × engine, as it stands in docs/security.md between two markers.

matrix_markdown(trials, peers)   the table, family by family, and the sums below it
recorded(text)                   the other graders' columns of an earlier table
put(text, table)                 the document with its table replaced
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from autograder.attacks.cases import HONEST
from autograder.attacks.trial import Trial

BEGIN = "<!-- attacks: made by `autograder attack --write`, do not edit -->"
END = "<!-- end of attacks -->"
PEERS = ("nbgrader", "otter")
HELD, KNOWN, NOT_RUN = "holds", "known", "–"

Peers = Mapping[str, Mapping[str, str]]  # engine -> attack -> what came out
_ROW = re.compile(r"^\| `(\w+/\w+)` \|.*\| (.*?) \| (.*?) \|$", re.MULTILINE)


def matrix_markdown(trials: Sequence[Trial], peers: Peers) -> str:
    lines = [summary(trials), ""]
    for family, group in groupby(sorted(trials, key=lambda t: t.attack.name), lambda trial: trial.attack.family):
        lines += [f"**{family.replace('_', ' ').capitalize()}**", ""]
        lines += [f"| attack | it tries | ours | {' | '.join(PEERS)} |", "|---|---|---|---|---|"]
        lines += [row(trial, peers) for trial in group] + [""]
    return "\n".join([*lines, *sums(trials, peers)])


def summary(trials: Sequence[Trial]) -> str:
    honest = [trial for trial in trials if trial.attack.family == HONEST]
    attacks = [trial for trial in trials if trial.attack.family != HONEST]
    known = sum(bool(trial.attack.known) for trial in attacks)
    failed = sum(not trial.held and not trial.attack.known for trial in attacks)
    lost = sum(not trial.held for trial in honest)
    return (
        f"{len(attacks)} attacks: {failed} succeed, and {known} more are known and explained below. "
        f"{len(honest)} honest but odd submissions: {lost} lose a point."
    )


def row(trial: Trial, peers: Peers) -> str:
    name = trial.attack.name
    others = [peers.get(engine, {}).get(name, NOT_RUN) for engine in PEERS]
    return f"| `{name}` | {trial.attack.tries.replace('|', '/')} | {ours(trial)} | {' | '.join(others)} |"


def ours(trial: Trial) -> str:
    if trial.attack.known and not trial.held:
        return KNOWN
    return HELD if trial.held else f"**{trial.faults[0]}**"


def sums(trials: Sequence[Trial], peers: Peers) -> Iterator[str]:
    """How often the others were beaten, of the attacks that were tried with them."""
    attacks = {trial.attack.name for trial in trials if trial.attack.family != HONEST}
    for engine in PEERS:
        tried = {name: words for name, words in peers.get(engine, {}).items() if name in attacks and words != NOT_RUN}
        if tried:
            beaten = sum(words != HELD for words in tried.values())
            yield f"{engine}: of the {len(tried)} attacks that can be tried without a sandbox, {beaten} succeed."


def recorded(text: str) -> dict[str, dict[str, str]]:
    """What the table of this document says of the other graders, for when they are not run again."""
    found: dict[str, dict[str, str]] = {engine: {} for engine in PEERS}
    for name, *others in _ROW.findall(text):
        for engine, words in zip(PEERS, others, strict=True):
            found[engine] |= {name: words} if words != NOT_RUN else {}
    return found


def put(text: str, table: str) -> str:
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n\n{table}\n\n{END}{rest.partition(END)[2]}"
