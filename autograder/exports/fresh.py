"""What an export starts from: a release that its sources would make again."""

from __future__ import annotations

from autograder.build.files import Files, read_files
from autograder.build.folders import LEFTOVERS
from autograder.errors import ReleaseError
from autograder.exercises import Exercise


def fresh_release(exercise: Exercise) -> Files:
    """The files of `release/NAME/`. Raises `ReleaseError` where they are older than the sources.

    An export of an old release would hand out one version of the checks and grade by another.
    """
    from autograder.build import check_fresh  # nbgrader takes two seconds to import

    stale = check_fresh(exercise)
    if stale:
        hint = f"Run `autograder release {exercise.name}`, then export again."
        raise ReleaseError("This release is not what its sources make now.", hint=hint, file=stale[0])
    return released_files(exercise)


def released_files(exercise: Exercise) -> dict[str, bytes]:
    """`release/NAME/` as it is on disk, without what Jupyter and Python leave behind."""
    files = read_files(exercise.release)
    return {name: content for name, content in files.items() if not LEFTOVERS & set(name.split("/"))}
