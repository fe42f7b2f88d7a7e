"""`python -m tests.bench [--write]`: measure, print, and with --write keep the figures in docs/."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.bench.figures import Figures, machine, markdown
from tests.bench.measure import measure

DOCS = Path(__file__).parents[2] / "docs"


def main() -> None:
    figures: Figures = measure()
    stamped = {"machine": machine(), **figures}
    print(json.dumps(stamped, indent=2))
    if "--write" in sys.argv[1:]:
        (DOCS / "benchmarks.json").write_text(json.dumps(stamped, indent=2) + "\n")
        (DOCS / "benchmarks.md").write_text(markdown(stamped))


if __name__ == "__main__":
    main()
