"""Run a notebook as on a student's machine, where nothing of ours is installed."""

from __future__ import annotations

from pathlib import Path

import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode

from autograder.build.files import write_files

WITHOUT = "raise ImportError('a released notebook must not import autograder')"


def run_alone(notebook: NotebookNode, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Execute a notebook in a folder with `autograder` out of reach; everything that it printed."""
    blocked = folder.parent / "blocked"
    write_files(blocked, {"autograder.py": WITHOUT.encode(), "autograder/__init__.py": WITHOUT.encode()})
    monkeypatch.setenv("PYTHONPATH", str(blocked))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")  # several would wait for each other on a busy machine
    place = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources=place).execute()
    outputs = (output for cell in notebook.cells for output in cell.get("outputs", ()))
    return "".join(output.text for output in outputs if output.output_type == "stream")
