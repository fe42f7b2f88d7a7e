"""`python -m tests.bench [--write] [--long N]`: measure, print, and with --write keep the figures in docs/."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tests.bench.figures import machine, markdown
from tests.bench.measure import measure
from tests.bench.plot import draw

DOCS = Path(__file__).parents[2] / "docs"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--write", action="store_true", help="keep the figures in docs/")
    parser.add_argument("--long", type=int, default=5000, help="submissions over which memory is watched")
    options = parser.parse_args()
    stamped = {"machine": machine(), **measure(options.long)}
    print(json.dumps(stamped, indent=2))
    if options.write:
        (DOCS / "benchmarks.json").write_text(json.dumps(stamped, indent=2) + "\n")
        (DOCS / "benchmarks.md").write_text(markdown(stamped))
        draw(stamped, DOCS / "benchmarks.svg")


if __name__ == "__main__":
    main()
