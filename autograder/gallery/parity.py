"""The same submissions under stock nbgrader: the score must not depend on who grades.

These are our own files, the gallery's: nothing confines them there.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from autograder.exercises import Exercise
from autograder.gallery.entries import entries
from autograder.gallery.verify import grade_notebooks, sampled, write_notebooks
from autograder.peers import nbgrader, score_in


def compared(exercise: Exercise, mistakes: int) -> dict[str, tuple[float, float | None]]:
    """Our score and nbgrader's of the stub, the solution and so many mistakes from all over the gallery."""
    gallery = [entry for entry in sampled(entries(exercise), mistakes) if entry.fails][:mistakes]
    with tempfile.TemporaryDirectory(prefix="parity-") as folder:
        jobs = list(write_notebooks(exercise, gallery, Path(folder)))
        ours = grade_notebooks(exercise, jobs)
        template = Path(folder) / "course"
        grade = nbgrader(exercise, template)
        return {
            job.student: (ours[job.student].score, score_in(template, grade, job.path.read_bytes())) for job in jobs
        }
