"""What grading needs beside the kernel: Python, packages, the secret, the release, room on the disk."""

from __future__ import annotations

import os
import platform
import re
import shlex
import shutil
import stat
import subprocess
import sys
import tempfile
from importlib import metadata, util
from pathlib import Path

from autograder.doctor.findings import Finding, fine, lack
from autograder.engine.secret import secret_file
from autograder.errors import CourseError, shown
from autograder.exercises import Exercise, all_exercises

FIRST_PYTHON = (3, 11)
ENOUGH_DISK = 1 << 30
INSTALL = "pip install --constraint constraints.txt"


def findings() -> list[Finding]:
    try:
        exercises = all_exercises()
        required = {name for exercise in exercises for name in exercise.requires}
    except CourseError as error:
        return [lack("course", str(error), "No exercise can be graded.", error.hint, refuses=True)]
    path = secret_file()
    places = [Path.cwd(), Path(tempfile.gettempdir())]
    return [
        python(sys.version_info[:2]),
        packages({name: version_of(name) for name in sorted(required - {"torch"})}),
        torch(version_of("torch"), torch_cuda(), "torch" in required),
        alembic(shutil.which("alembic"), Path(sys.executable).parent),
        secret(path, mode_of(path)),
        secrets_place(path, repository_of(path)),
        release(exercises),
        *(disk(place, shutil.disk_usage(place).free) for place in places),
    ]


def python(version: tuple[int, ...]) -> Finding:
    if version >= FIRST_PYTHON:
        return fine("Python", platform.python_version())
    found = ".".join(map(str, version))
    return lack("Python", found, "The engine needs 3.11.", "make clean setup PYTHON=python3.12", refuses=True)


def version_of(package: str) -> str:
    """The installed version, "" where there is none."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def packages(versions: dict[str, str]) -> Finding:
    """versions: of what the exercises' notebooks import."""
    missing = [name for name, version in versions.items() if not version]
    if not missing:
        return fine("packages", ", ".join(f"{name} {version}" for name, version in versions.items()))
    consequence = "Exercises that require them cannot be graded: their solutions would fail."
    found = f"missing: {', '.join(missing)}"
    return lack("packages", found, consequence, f"{INSTALL} {' '.join(missing)}", refuses=True)


def torch(version: str, cuda: str, needed: bool) -> Finding:
    """cuda: the version that PyTorch was built for, "" for the CPU build."""
    if version:
        return fine("PyTorch", f"{version}, {f'built for CUDA {cuda}' if cuda else 'CPU build'}")
    if not needed:
        return fine("PyTorch", "not installed, and no exercise needs it")
    cpu = "--extra-index-url https://download.pytorch.org/whl/cpu"
    consequence = "Exercises that train networks with it cannot be graded."
    return lack("PyTorch", "not installed", consequence, f"{INSTALL} {cpu} torch", refuses=True)


def torch_cuda() -> str:
    """Read from its file: importing PyTorch takes two seconds."""
    spec = util.find_spec("torch")
    if spec is None or spec.origin is None:
        return ""
    try:
        text = Path(spec.origin).with_name("version.py").read_text()
    except OSError:
        return ""
    match = re.search(r"^cuda\b.*= *'([\d.]+)'", text, re.MULTILINE)
    return match[1] if match else ""


def alembic(found: str | None, binaries: Path) -> Finding:
    if found:
        return fine("alembic", found)
    consequence = "Our own gradebook works; nbgrader's commands, which call it by name, cannot open one."
    inside = (binaries / "alembic").exists()
    mend = f'export PATH="{binaries}:$PATH"' if inside else f"{INSTALL} alembic"
    return lack("alembic", "not on PATH" if inside else "not installed", consequence, mend)


def mode_of(path: Path) -> int | None:
    """A file's permissions, None where there is no file."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return None


def secret(path: Path, mode: int | None) -> Finding:
    """The file that hidden inputs are drawn from. mode: None where it is still to be made."""
    if mode is None:
        return secret_to_be_made(path)
    if mode & 0o077 == 0:
        return fine("secret", f"{shown(path)}, for you alone")
    consequence = "Other users of this machine can work out what hidden inputs are drawn from."
    return lack("secret", f"{shown(path)} has mode {mode:03o}", consequence, f"chmod 600 {shlex.quote(str(path))}")


def secret_to_be_made(path: Path) -> Finding:
    folder = next(parent for parent in path.parents if parent.exists())
    if os.access(folder, os.W_OK | os.X_OK):
        return fine("secret", f"{shown(path)}, made on first use")
    consequence = "It cannot be made, and without it no hidden input can be drawn."
    mend = "export AUTOGRADER_SECRET=$HOME/autograder-secret"
    return lack("secret", f"{shown(path)} cannot be made", consequence, mend, refuses=True)


def repository_of(path: Path) -> Path | None:
    """The git repository that would take the file up with its next `git add`."""
    root = next((parent for parent in path.parents if (parent / ".git").exists()), None)
    if root is None:
        return None
    try:
        asked = subprocess.run(["git", "-C", root, "check-ignore", "-q", path], capture_output=True, check=False)
    except OSError:  # no git here; somewhere else there may be
        return root
    return None if asked.returncode == 0 else root


def secrets_place(path: Path, repository: Path | None) -> Finding:
    if repository is None:
        return fine("secret's place", "in no git repository, or ignored by it")
    consequence = "One `git add` publishes what hidden inputs are drawn from."
    ignored = shlex.quote(f"/{path.relative_to(repository)}")
    mend = f"echo {ignored} >> {shlex.quote(str(repository / '.git/info/exclude'))}"
    return lack("secret's place", f"in the git repository {shown(repository)}", consequence, mend)


def release(exercises: list[Exercise]) -> Finding:
    missing = [one.name for one in exercises if not one.notebook.is_file()]
    if missing:
        found = f"not released yet: {', '.join(missing)}"
        return lack("release", found, "They cannot be graded.", f"autograder release {' '.join(missing)}", refuses=True)
    try:
        stale = stale_names(exercises)
    except CourseError as error:
        return lack("release", str(error), "A release cannot be made of these sources.", error.hint)
    if stale:
        consequence = "Students have other notebooks than these sources would give them."
        return lack("release", f"stale: {', '.join(stale)}", consequence, f"autograder release {' '.join(stale)}")
    return fine("release", f"{len(exercises)} exercises, all fresh")


def stale_names(exercises: list[Exercise]) -> list[str]:
    from autograder.build import releases  # nbgrader takes seconds to import

    return [built.exercise.name for built in releases.build(exercises) if any(releases.stale(built))]


def disk(place: Path, free: int) -> Finding:
    """free: bytes."""
    found = f"{free / (1 << 30):.1f} GiB free in {place}"
    if free >= ENOUGH_DISK:
        return fine("disk", found)
    mend = f"du -xh --max-depth=2 {shlex.quote(str(place))} | sort -h | tail -n 20"
    return lack("disk", found, "Reports and the gradebook may not fit. Make room; this shows where it went.", mend)
