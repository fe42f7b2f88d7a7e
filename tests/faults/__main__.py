"""`python -m tests.faults`: 200 kills over the grading of a class, and 200 gradings of one submission.

--kills N     how many processes to kill
--repeats N   how often to grade the same submissions
--random N    where the killer starts from: the same number draws the same moments
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from autograder.exercises import Exercise, all_exercises, find
from tests.faults import steady, storm

CLASS_SIZE = 60
DEADLINE = 40 * 60.0  # a run that has not ended by then hangs
STALLED = 20  # storms in a row in which nobody was killed


def main(arguments: list[str] | None = None) -> int:
    options = parse(arguments)
    told = os.dup(2)  # stderr itself is silenced while the killer is at work
    faulthandler.dump_traceback_later(options.deadline, exit=True, file=told)
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        os.environ["AUTOGRADER_SECRET"] = f"{folder}/secret"
        faults = storms(options, Path(folder)) if options.kills else []
        for exercise in all_exercises() if options.repeats else ():
            faults += repeated(exercise, options.repeats, Path(folder))
    faulthandler.cancel_dump_traceback_later()
    for fault in faults:
        print(f"  {fault}")
    print("holds" if not faults else f"DOES NOT HOLD: {len(faults)} faults")
    return int(bool(faults))


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description="Kill grading processes at random.")
    parser.add_argument("--exercise", default="perceptron", help="whose gallery the class is made of")
    parser.add_argument("--kills", type=int, default=200, metavar="N", help="processes to kill; 0 for none")
    parser.add_argument("--repeats", type=int, default=200, metavar="N", help="gradings of one submission; 0 for none")
    parser.add_argument("--size", type=int, default=CLASS_SIZE, metavar="N", help="submissions of the class")
    parser.add_argument("--pause", type=float, default=0.2, metavar="S", help="mean seconds between two kills")
    parser.add_argument("--random", type=int, default=0, metavar="N", help="where the killer's choices start from")
    parser.add_argument("--deadline", type=float, default=DEADLINE, metavar="S", help="a longer run is a hang")
    return parser.parse_args(arguments)


def storms(options: argparse.Namespace, folder: Path) -> list[str]:
    """In turn within this process and by the command, until enough processes are dead."""
    rng = random.Random(options.random)
    them = storm.write_class(find(options.exercise), options.size, folder / "submitted")
    total, calm = storm.Tally(), 0
    kinds: list[Callable[[int, int], storm.Tally]] = [
        lambda number, most: storm.in_process(them, rng, most, options.pause),
        lambda number, most: storm.by_command(them, rng, most, options.pause, folder / f"out{number}"),
    ]
    number = 0
    while (left := options.kills - total.killed.total()) > 0 and calm < STALLED:
        found = kinds[number % 2](number, left)
        number, calm = number + 1, 0 if found.killed else calm + 1
        total.add(found)
        report(f"storm {number}", found)
    report(f"{number} storms over {len(them.jobs)} submissions", total)
    return total.faults


def report(name: str, tally: storm.Tally) -> None:
    killed = ", ".join(f"{count} {part}" for part, count in sorted(tally.killed.items()))
    print(
        f"{name}: {tally.killed.total()} killed ({killed}); {tally.graded} graded at once, {tally.ungraded} by the "
        f"second run; {len(tally.faults)} faults; {tally.seconds:.0f} s",
        flush=True,
    )


def repeated(exercise: Exercise, times: int, folder: Path) -> list[str]:
    found = steady.scores(exercise, times, folder / "steady")
    for name, scores in found.items():
        print(f"{exercise.name}: {name}, graded {times} times: {', '.join(scores)}", flush=True)
    return [f"{exercise.name}: {name} gets {sorted(scores)}" for name, scores in found.items() if len(scores) != 1]


if __name__ == "__main__":
    sys.exit(main())
