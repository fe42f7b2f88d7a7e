"""Other graders' own commands, in a process and a private folder of their own."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

from autograder.engine.sandboxes import ONE_THREAD
from autograder.errors import CourseError

SECONDS = 180.0


def python(folder: Path, *arguments: str, seconds: float = SECONDS) -> str:
    """`python ARGUMENTS` there; its output. Raises `CourseError` with the last it said."""
    done = completed(folder, *arguments, seconds=seconds)
    if done.returncode:
        said = "\n".join(done.stderr.strip().splitlines()[-5:])
        command = " ".join(arguments[:3])
        hint = "Mend what it names; `autograder doctor` says what this machine lacks."
        raise CourseError(f"`python {command}` failed: {said}", hint=hint)
    return done.stdout


def completed(folder: Path, *arguments: str, seconds: float = SECONDS) -> subprocess.CompletedProcess[str]:
    """The same, whatever it ended with. Raises `subprocess.TimeoutExpired`."""
    path = os.pathsep.join([str(Path(sys.executable).parent), "/usr/bin", "/bin"])
    environment = {"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8", "TMPDIR": str(folder), **ONE_THREAD}
    command = [sys.executable, *arguments]
    try:
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        end_all_at_home_in(folder)
        raise


def end_all_at_home_in(folder: Path) -> None:
    """Kernels have sessions of their own and outlive a program that is ended. What they inherited is their HOME."""
    home = f"HOME={folder}".encode()
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it ended meanwhile, or is another user's
            if home in (process / "environ").read_bytes().split(b"\0"):
                os.kill(int(process.name), signal.SIGKILL)
