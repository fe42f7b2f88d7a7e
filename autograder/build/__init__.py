"""From source to release: `solutions/NAME.py` and `graders/NAME.py` -> what students get.

    script, grader    read the two sources, by file and line   (neither is imported or run)
    sources           what others ask of them: checks, solutions
    weave             -> the instructor notebook, in nbgrader's terms
    notebook_names    the checks' names there, which must not meet a student's
    convert           -> nbgrader's own GenerateAssignment      (solutions, hidden checks, rubrics go)
    leaks             -> refuse to publish what should have gone
    folders           -> write: a whole folder at once, or nothing
    releases          all of it, in order
    fill              a released notebook, filled in as a student would

Asking for checks and solutions is quick; the rest is imported when it is first asked for.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from autograder.build.fill import as_bytes, fill, released
from autograder.build.sources import checks, solution_sources

if TYPE_CHECKING:
    from autograder.build.releases import (
        Built,
        Change,
        build,
        check_fresh,
        instructor_files,
        instructor_notebook,
        notebook_bytes,
        release,
        release_notebook,
    )

__all__ = [
    "Built",
    "Change",
    "as_bytes",
    "build",
    "check_fresh",
    "checks",
    "fill",
    "instructor_files",
    "instructor_notebook",
    "notebook_bytes",
    "release",
    "release_notebook",
    "released",
    "solution_sources",
]


def __getattr__(name: str) -> Any:
    """The rest on first use: nbgrader, nbformat and jupytext take two seconds to import, and grading needs none."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module("autograder.build.releases"), name)
