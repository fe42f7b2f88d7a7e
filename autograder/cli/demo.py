"""`autograder demo`: a class whose submissions are the gallery, graded end to end."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rich.console import Console

from autograder.build import as_bytes, release, released, solution_sources
from autograder.cli.grade import grade_paths
from autograder.exercises import Exercise, all_exercises
from autograder.gallery.entries import as_notebook, entries, solved_notebook

MISTAKES = 12  # of each exercise's gallery; `autograder verify` grades all of it


def run_demo(out: Path, jobs: int) -> bool:
    """Release, hand in, grade, for every exercise. True where every submission got a score."""
    console = Console()
    exercises = all_exercises()
    for change in release(exercises):
        console.print(str(change), markup=False, highlight=False)
    complete = True
    for exercise in exercises:
        hand_in(exercise, out / "submitted")
        complete &= grade_paths(exercise, [out / "submitted"], out, jobs=jobs, trusted=True)
    first = next(iter(sorted((out / "feedback").rglob("*.html"))), None)
    console.print(f"Open a feedback page: {first}")
    return complete


def hand_in(exercise: Exercise, submitted: Path) -> None:
    """Write `submitted/STUDENT/NAME/NAME.ipynb` for a class that has everything."""
    for student, content in students(exercise):
        path = submitted / student / exercise.name / exercise.notebook.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def students(exercise: Exercise) -> Iterator[tuple[str, bytes]]:
    solutions = solution_sources(exercise)
    solved = solved_notebook(exercise)
    gallery = entries(exercise)
    mistakes = [entry for entry in gallery if entry.twin_of]
    chosen = [entry for entry in gallery if entry.passes] + mistakes[:: max(1, len(mistakes) // MISTAKES)]
    yield "solution", solved
    yield "stub", as_bytes(released(exercise))
    for entry in chosen:
        yield entry.name.replace("_", "-"), as_notebook(exercise, entry, solutions)
    yield from broken(solved).items()


def broken(solved: bytes) -> Mapping[str, bytes]:
    """What also gets handed in."""
    return {
        "broken-empty": b"",
        "broken-no-notebook": b"Dear teacher, my notebook is on my other laptop.",
        "broken-truncated": solved[: len(solved) // 2],
        "broken-syntax-error": unparsable(solved),
        "broken-cell-twice": doubled(solved),
    }


def unparsable(notebook: bytes) -> bytes:
    """One solution cell with a syntax error."""
    content = json.loads(notebook)
    cell = first_solution(content)
    cell["source"] = ["def oops(:\n", *cell["source"]]
    return json.dumps(content).encode()


def doubled(notebook: bytes) -> bytes:
    """A solution cell copied to the end, its grade_id and all."""
    content = json.loads(notebook)
    content["cells"].append(first_solution(content))
    return json.dumps(content).encode()


def first_solution(content: dict[str, Any]) -> dict[str, Any]:
    return next(cell for cell in content["cells"] if cell["metadata"].get("nbgrader", {}).get("solution"))
