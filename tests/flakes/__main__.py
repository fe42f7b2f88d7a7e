"""`python -m tests.flakes [NAME…] [--seeds N] [--write]`: 1,000 seeds where a check is cheap, 50 where it trains.

--write notes what was found in docs/grader-quality.md.
"""

from __future__ import annotations

import argparse
import sys

from autograder.exercises import Exercise, all_exercises, find
from autograder.gallery.entries import entries
from autograder.gallery.quality import note
from tests.flakes.runs import flakes

CHEAP, TRAINING = 1000, 50


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.flakes")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--seeds", type=int, default=0, help="0 chooses by exercise")
    parser.add_argument("--write", action="store_true", help="note the result in docs/grader-quality.md")
    options = parser.parse_args()
    total = 0
    for exercise in [find(name) for name in options.names] or all_exercises():
        seeds = options.seeds or seeds_for(exercise)
        found = flakes(exercise, seeds)
        print(f"{exercise.name}: {seeds} seeds, {len(found)} flakes", *found, sep="\n", flush=True)
        total += len(found)
        if options.write:
            programs = 1 + sum(entry.passes for entry in entries(exercise))
            note(exercise, "flakes", {"seeds": seeds, "programs": programs, "flakes": len(found)})
    return int(total > 0)


def seeds_for(exercise: Exercise) -> int:
    """Checks that need torch train: they take long."""
    return TRAINING if "\nimport torch\n" in exercise.grader.read_text() else CHEAP


if __name__ == "__main__":
    sys.exit(main())
