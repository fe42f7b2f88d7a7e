"""`python -m tests.fuzz`: 10,000 cases each of wire frames and of notebook files.

--cases N   how many of each
--again     the same cases on every run
"""

from __future__ import annotations

import argparse
import faulthandler
import sys

from tests.fuzz import answers, files
from tests.fuzz.campaign import campaign

HANG_SECONDS = 1800.0
KINDS = {"wire frames": (answers.FRAMES, answers.read), "notebook files": (files.FILES, files.read)}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Feed damaged data to the grader.")
    parser.add_argument("--cases", type=int, default=10_000, metavar="N", help="how many of each kind")
    parser.add_argument("--again", action="store_true", help="the same cases on every run")
    options = parser.parse_args(arguments)
    faulthandler.dump_traceback_later(HANG_SECONDS, exit=True)
    held = True
    for name, (kind, read) in KINDS.items():
        done = campaign(kind, read, options.cases, repeatable=options.again)
        print(
            f"{name}: {done.cases} cases in {done.seconds:.0f} s, the slowest {1000 * done.slowest:.0f} ms, "
            f"{done.grown:.0f} MiB more: {'holds' if done.holds else 'TOO SLOW OR TOO LARGE'}",
            flush=True,
        )
        held &= done.holds
    return int(not held)


if __name__ == "__main__":
    sys.exit(main())
