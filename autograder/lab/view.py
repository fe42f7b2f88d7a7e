"""JupyterLab on a temporary copy, so that trying an exercise never changes a release."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from autograder.build.folders import LEFTOVERS
from autograder.errors import CourseError, UsageError
from autograder.lab.home import students_home


def show(folder: Path, options: Sequence[str] = ()) -> int:
    """Open a copy of `folder` in JupyterLab as a student sees it, and return its exit status when it stops.

    options: JupyterLab's own, such as `--no-browser`. Raises `UsageError` where there is nothing to
    open, `CourseError` where JupyterLab is not installed. Whatever was changed goes with the copy.
    """
    refuse_unusable(folder)
    with tempfile.TemporaryDirectory(prefix="lab-") as beside:
        copy = Path(beside) / folder.resolve().name
        shutil.copytree(folder, copy, symlinks=True, ignore=shutil.ignore_patterns(*LEFTOVERS))
        print(f"{copy}: a copy of {folder}, which goes when you stop JupyterLab (Control-C).", flush=True)
        return run([*lab_command(copy), *options], students_home(Path(beside) / "home"))


def refuse_unusable(folder: Path) -> None:
    if not any(folder.rglob("*.ipynb")):
        hint = "Run `autograder release` first, or name a folder that holds notebooks."
        raise UsageError("There are no notebooks here.", hint=hint, file=folder)
    if importlib.util.find_spec("jupyterlab") is None:
        raise CourseError("JupyterLab is not installed.", hint="Run `pip install -e '.[lab]'`.")


def lab_command(root: Path) -> list[str]:
    """JupyterLab on a folder; as root, which containers are, it must be told twice."""
    command = [sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={root}"]
    return [*command, "--allow-root"] if os.geteuid() == 0 else command


def run(command: Sequence[str], environment: dict[str, str]) -> int:
    """Until JupyterLab stops by itself: it is the one that Control-C asks whether to stop."""
    with subprocess.Popen(command, env=environment) as lab:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, lambda *_: lab.terminate())
        return lab.wait()
