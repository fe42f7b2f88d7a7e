"""What the trials of an exercise say: as text for the terminal, and as docs/mutation.md."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from tests.mutation.excuses import Excuses, Identity
from tests.mutation.mutants import Mutant
from tests.mutation.trial import How, Trial

ENOUGH = 0.95  # of the mutants must lose points; so at most one in twenty may be excused
FEWEST = 100

HEADING = """\
<!-- Written by `python -m tests.mutation --write`; the reasons stand in equivalent-mutants.toml. -->

# Mutants of the solutions

A grader is only as good as the wrong programs that it catches. The gallery holds the mistakes that students are
known to make. The mutants below are those that nobody thought of: every operator of
[cosmic-ray](https://cosmic-ray.readthedocs.io), and five of our own for slips in array code
(`tests/mutation/operators.py`), applied at every place of every solution, one at a time. Each mutant is filled into the
released notebook and graded in the sandbox like a student's work. It is *killed* when it loses a point.

`python -m tests.mutation` tries them all. It fails where a mutant keeps full points without an excuse, where fewer
than 95 % are killed, and where an excuse excuses nothing. A mutant is excused when it computes the same as the
solution, or differs only where the contract leaves the choice to the student; each excuse gives the reason."""


@dataclass(frozen=True)
class Tally:
    """The trials of one exercise, sorted by what they call for."""

    exercise: str
    trials: Sequence[Trial]
    excused: Sequence[tuple[Mutant, str]]
    survivors: Sequence[Mutant]
    stale: Sequence[Identity]

    @classmethod
    def of(cls, exercise: str, trials: Sequence[Trial], excuses: Excuses) -> Tally:
        alive = [trial.mutant for trial in trials if not trial.killed]
        excused = [(mutant, excuses.reason(mutant)) for mutant in alive if excuses.reason(mutant)]
        survivors = [mutant for mutant in alive if not excuses.reason(mutant)]
        return cls(exercise, trials, excused, survivors, excuses.stale(exercise, alive))

    @property
    def killed(self) -> int:
        return sum(trial.killed for trial in self.trials)

    @property
    def figures(self) -> dict[str, float]:
        """For docs/grader-quality.md."""
        made = len(self.trials)
        return {"mutants": made, "killed": self.killed, "excused": len(self.excused), "share": self.killed / made}

    def by(self, how: How) -> int:
        return sum(trial.how is how for trial in self.trials)

    @property
    def faults(self) -> list[str]:
        """What must not be, each as a sentence."""
        made = len(self.trials)
        found = [f"{len(self.survivors)} survive without an excuse."] if self.survivors else []
        found += [f"{len(self.stale)} excuses excuse nothing."] if self.stale else []
        found += [f"Only {made} mutants: fewer than {FEWEST} prove little."] if made < FEWEST else []
        found += [f"Only {self.killed} of {made} are killed."] if self.killed < ENOUGH * made else []
        return found


# --- for the terminal ----------------------------------------------------------------------


def text(tally: Tally) -> str:
    hows = ", ".join(f"{tally.by(how)} by {how}" for how in (How.value, How.exception, How.time))
    killed = f"{tally.killed} killed ({hows})"
    head = f"{tally.exercise}: {len(tally.trials)} mutants, {killed}, {len(tally.excused)} excused"
    return "\n".join([head, *details(tally), *(f"{tally.exercise}: {fault}" for fault in tally.faults)])


def details(tally: Tally) -> Iterator[str]:
    for mutant in tally.survivors:
        yield f"\nsurvives: {mutant.change.diff()}\n"
    for trial in tally.trials:
        if trial.how is How.time:
            yield f"\nkilled by the time limit alone: {trial.mutant.change.diff(context=0)}\n"
    for exercise, function, original, mutated in tally.stale:
        yield f"stale excuse: {exercise}, {function}: {original!r} -> {mutated!r} is killed, or made no longer"


# --- docs/mutation.md ----------------------------------------------------------------------


def markdown(page: str, tallies: Sequence[Tally], names: Sequence[str]) -> str:
    """The page with the sections of these tallies made anew; those of other exercises in `names` stay as they are."""
    kept = {part.split("\n", 1)[0]: f"## {part}".strip() for part in page.split("\n## ")[1:]}
    kept |= {tally.exercise: section(tally) for tally in tallies}
    return "\n\n".join([HEADING, *(kept[name] for name in names if name in kept)]) + "\n"


def section(tally: Tally) -> str:
    operators = sorted({family(trial) for trial in tally.trials})
    rows = [[name, *counts(tally, {name})] for name in operators] + [["all", *counts(tally, operators)]]
    head = ["operator", "mutants", "killed", "of them by a wrong value", "excused", "survive"]
    parts = [f"## {tally.exercise}", table(head, rows)]
    parts += ["Excused:", "\n".join(bullets(tally.excused))] if tally.excused else []
    return "\n\n".join(parts)


def counts(tally: Tally, families: Collection[str]) -> list[int]:
    trials = [trial for trial in tally.trials if family(trial) in families]
    killed = sum(trial.killed for trial in trials)
    excused = sum(mutant.change.family in families for mutant, _ in tally.excused)
    by_value = sum(trial.how is How.value for trial in trials)
    return [len(trials), killed, by_value, excused, len(trials) - killed - excused]


def family(trial: Trial) -> str:
    return trial.mutant.change.family


def bullets(excused: Sequence[tuple[Mutant, str]]) -> Iterator[str]:
    """One for each line and reason, with all that the line may become."""
    groups: dict[tuple[str, str, str], list[str]] = {}
    for mutant, reason in excused:
        groups.setdefault((mutant.change.function, mutant.change.original, reason), []).append(mutant.change.mutated)
    for (function, original, reason), mutated in groups.items():
        became = " or ".join(f"`{line}`" for line in mutated)
        yield f"- `{function}`: `{original}` may become {became}. {' '.join(reason.split())}"


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)
