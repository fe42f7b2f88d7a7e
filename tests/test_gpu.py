"""On a machine with a GPU: every check of the PyTorch exercises holds for the solution there, and the GPU did the work.

In a notebook, that is, as students and `nbgrader autograde` run them; our engine shows submissions no GPU.
"""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from autograder.build import checks, instructor_files
from autograder.build.files import write_files
from autograder.exercises import Exercise, all_exercises
from tests.build.alone import run_alone

HAS_GPU = Path("/dev/nvidiactl").exists()
TRAINED_ON_A_GPU = [exercise for exercise in all_exercises() if exercise.name in ("cnn", "autoencoder")]


@pytest.mark.cuda
@pytest.mark.skipif(not HAS_GPU, reason="this machine has no GPU that PyTorch can use")
@pytest.mark.parametrize("exercise", TRAINED_ON_A_GPU, ids=lambda exercise: exercise.name)
def test_every_check_holds_on_the_gpu(exercise: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / exercise.name
    write_files(folder, instructor_files(exercise))
    notebook = nbformat.read(folder / exercise.notebook.name, as_version=4)
    notebook.cells.append(new_code_cell("import torch\nprint('bytes on the GPU:', torch.cuda.max_memory_allocated())"))
    printed = run_alone(notebook, folder, monkeypatch)
    assert printed.count("✓") == len(checks(exercise))
    assert int(printed.rpartition("bytes on the GPU:")[2]) > 1_000_000
