"""`python -m tests.mutation [NAME…]`: try the mutants of these exercises, or of all.

--write      remake their sections of docs/mutation.md, and note the counts in docs/grader-quality.md
--workers N  grader processes; as many as cores where it is left out
"""

from __future__ import annotations

import argparse
import sys
import time

from autograder.errors import CourseError
from autograder.exercises import Exercise, all_exercises, course_root, find
from autograder.gallery.quality import note
from tests.mutation import excuses, report
from tests.mutation.mutants import mutants
from tests.mutation.trial import try_all

EXCUSES = course_root() / "docs" / "equivalent-mutants.toml"
SUMMARY = course_root() / "docs" / "mutation.md"


def main(arguments: list[str] | None = None) -> int:
    options = parse(arguments)
    try:
        chosen = [find(name) for name in options.names] or all_exercises()
        known = excuses.read(EXCUSES)
        tallies = [tally_of(exercise, known, options.workers) for exercise in chosen]
    except CourseError as error:
        print(error, file=sys.stderr)
        return 2
    if options.write:
        page = SUMMARY.read_text() if SUMMARY.exists() else ""
        SUMMARY.write_text(report.markdown(page, tallies, [exercise.name for exercise in all_exercises()]))
        for exercise, tally in zip(chosen, tallies, strict=True):
            note(exercise, "mutants", tally.figures)
    return int(any(tally.faults for tally in tallies))


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description="Try the mutants of the solutions.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="exercises; all of them where none is named")
    parser.add_argument("--write", action="store_true", help="remake their sections of docs/mutation.md")
    parser.add_argument("--workers", type=int, default=0, metavar="N", help="grader processes, by default one a core")
    return parser.parse_args(arguments)


def tally_of(exercise: Exercise, known: excuses.Excuses, workers: int) -> report.Tally:
    started = time.perf_counter()
    made = mutants(exercise)

    def tick(done: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{exercise.name}: {done} of {len(made)}", end="\r", file=sys.stderr)

    tally = report.Tally.of(exercise.name, try_all(exercise, made, workers, tick), known)
    print(report.text(tally), f"({time.perf_counter() - started:.0f} s)\n", flush=True)
    return tally


if __name__ == "__main__":
    sys.exit(main())
