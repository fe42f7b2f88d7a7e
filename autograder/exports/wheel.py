"""The engine as a wheel, made of the package that is running: no build tool, no network, the same bytes each time.

It holds what grading needs and no exercise's checks, and asks for no more packages than grading does: nbgrader
and what it brings stay behind. Format: the Binary Distribution Format of the Python packaging specifications.
"""

from __future__ import annotations

import base64
import hashlib
import re
from importlib import metadata
from pathlib import Path

from autograder.build.files import paths_in
from autograder.exports.zipped import zipped

PACKAGE = Path(__file__).resolve().parents[1]
# What the engine and the feedback's texts import; a test runs them where nothing else is installed.
NEEDED = frozenset({"ipython", "jinja2", "matplotlib", "matplotlib-inline", "msgspec", "numpy", "pytest", "pyyaml"})
WHEEL = "Wheel-Version: 1.0\nGenerator: autograder\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def engine_wheel() -> tuple[str, bytes]:
    """The wheel's file name and its bytes."""
    version = metadata.version("autograder")
    folder = f"autograder-{version}.dist-info"
    files = {**package_files(), f"{folder}/METADATA": description(version).encode(), f"{folder}/WHEEL": WHEEL.encode()}
    files[f"{folder}/RECORD"] = record(files, f"{folder}/RECORD").encode()
    return f"autograder-{version}-py3-none-any.whl", zipped(files)


def package_files() -> dict[str, bytes]:
    """The package's files without its graders: an archive holds the checks of its own exercise alone."""
    return {
        path.relative_to(PACKAGE.parent).as_posix(): path.read_bytes()
        for path in paths_in(PACKAGE)
        if "__pycache__" not in path.parts and (path.parent.name != "graders" or path.name == "__init__.py")
    }


def description(version: str) -> str:
    wanted = [line for line in metadata.requires("autograder") or () if name_in(line) in NEEDED and ";" not in line]
    lines = ["Metadata-Version: 2.1", "Name: autograder", f"Version: {version}", "Requires-Python: >=3.11"]
    return "\n".join([*lines, *(f"Requires-Dist: {line}" for line in wanted)]) + "\n"


def name_in(requirement: str) -> str:
    found = re.match(r"[\w.-]+", requirement)
    return found[0].lower() if found else ""


def record(files: dict[str, bytes], itself: str) -> str:
    lines = [f"{name},sha256={digest(content)},{len(content)}" for name, content in sorted(files.items())]
    return "\n".join([*lines, f"{itself},,"]) + "\n"


def digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
