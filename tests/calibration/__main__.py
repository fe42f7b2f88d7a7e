"""`python -m tests.calibration [NAME…] [--seeds 40] [--write]`: measure; with --write remake their rows of the page."""

from __future__ import annotations

import argparse
import importlib
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "calibration.md"
TOP = """<!-- Written by `python -m tests.calibration --write`. -->

# Calibration

No check of the course rests on a threshold: what trains is checked step by step, exactly, so no correct program loses a
point because a training went badly. But the notebooks tell what comes out of whole trainings, and a student must see it
too. Each figure is one such sentence, measured with the solution; *needed* is what makes it true. It lies below the
lowest of all seeds, and below the mean by at least four standard deviations. The scripts in `tests/calibration/` say
which sentence it is.

| exercise | figure | seeds | mean | σ | lowest | mean - 4σ | needed |
|---|---|---:|---:|---:|---:|---:|---:|
"""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.calibration")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--seeds", type=int, default=40)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    names = options.names or calibrated()
    lines, holds = [], True
    for name in names:
        module = importlib.import_module(f"tests.calibration.{name}")
        measured = [module.measure(seed) for seed in range(options.seeds)]
        for figure, needed in module.NEEDED.items():
            values = [one[figure] for one in measured]
            lines.append(row(name, figure, values, needed))
            holds &= needed <= bound(values)
            print(lines[-1], flush=True)
    if options.write:
        PAGE.write_text(TOP + "\n".join(sorted([*lines, *rows_of_others(names)])) + "\n")
    return int(not holds)


def rows_of_others(names: Sequence[str]) -> list[str]:
    """What the page holds of exercises that were not measured now."""
    rows = PAGE.read_text().splitlines() if PAGE.is_file() else []
    others = [f"| {name} |" for name in calibrated() if name not in names]
    return [row for row in rows if row.startswith(tuple(others))]


def calibrated() -> list[str]:
    return sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("_"))


def bound(values: Sequence[float]) -> float:
    """The most that these figures allow a sentence to need."""
    return min(statistics.fmean(values) - 4 * statistics.pstdev(values), min(values))


def row(name: str, figure: str, values: Sequence[float], needed: float) -> str:
    mean, sigma = statistics.fmean(values), statistics.pstdev(values)
    numbers = (mean, sigma, min(values), mean - 4 * sigma, needed)
    return f"| {name} | {figure} | {len(values)} | " + " | ".join(f"{number:.4f}" for number in numbers) + " |"


if __name__ == "__main__":
    sys.exit(main())
