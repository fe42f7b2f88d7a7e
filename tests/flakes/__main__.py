"""`python -m tests.flakes [NAME…] [--seeds N]`: 1,000 seeds where a check is cheap, 50 where it trains."""

from __future__ import annotations

import argparse
import sys

from autograder.exercises import Exercise, all_exercises, find
from tests.flakes.runs import flakes

CHEAP, TRAINING = 1000, 50


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.flakes")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--seeds", type=int, default=0, help="0 chooses by exercise")
    options = parser.parse_args()
    found = []
    for exercise in [find(name) for name in options.names] or all_exercises():
        seeds = options.seeds or seeds_for(exercise)
        found += flakes(exercise, seeds)
        print(f"{exercise.name}: {seeds} seeds, {len(found)} flakes", flush=True)
    print(*found, sep="\n")
    return int(bool(found))


def seeds_for(exercise: Exercise) -> int:
    return TRAINING if "torch" in exercise.requires else CHEAP


if __name__ == "__main__":
    sys.exit(main())
