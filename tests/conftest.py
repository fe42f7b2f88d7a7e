"""Real parts for every test: a running fork server, and students in sandboxes of their own."""

from __future__ import annotations

import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from autograder.engine.notebooks import Cell
from autograder.engine.process import StudentProcess
from autograder.engine.sandboxes import ForkServer
from autograder.engine.submission import RemoteSubmission
from autograder.sandbox.fork_server import Settings
from autograder.sandbox.limits import MIB, Limits

LIMITS = Limits(
    call_seconds=5.0,
    cell_seconds=5.0,
    notebook_seconds=20.0,
    cpu_seconds=30,
    memory=384 * MIB,
    file_size=4 * MIB,
    disk=8 * MIB,
    open_files=48,
    threads=24,
    output=4000,
)

StartStudent = Callable[..., RemoteSubmission]


@pytest.fixture(scope="session", autouse=True)
def _secret(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A secret of the tests' own: they neither read nor make the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AUTOGRADER_SECRET", str(tmp_path_factory.mktemp("secret") / "secret"))
        yield


@pytest.fixture(autouse=True)
def _forget_tiny() -> None:
    """pytest imports graders by their stems, and the tiny course of each test has one of the same name."""
    sys.modules.pop("tiny", None)


@pytest.fixture(scope="session")
def released() -> Iterator[Path]:
    """A released folder that every user may read, as after `git clone`; pytest's own folders are private."""
    with tempfile.TemporaryDirectory(prefix="released-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "digits.txt").write_text("0 1 2")
        yield folder


@pytest.fixture(scope="session")
def server(released: Path) -> Iterator[ForkServer]:
    """A fork server with all that exercises preload, and tight limits."""
    settings = Settings(str(released), ["numpy", "matplotlib.pyplot", "torch"], LIMITS)
    with ForkServer(settings) as running:
        yield running


@pytest.fixture
def student(server: ForkServer) -> Iterator[StartStudent]:
    """`student(cell, cell, ..., call_seconds=1)` -> what a check sees of these cells."""
    yield from students(server)


def students(server: ForkServer) -> Iterator[StartStudent]:
    opened: list[StudentProcess] = []

    def start(*sources: str, **limits: Any) -> RemoteSubmission:
        cells = [Cell(number, textwrap.dedent(source)) for number, source in enumerate(sources, 1)]
        opened.append(StudentProcess(server, cells, msgspec.structs.replace(LIMITS, **limits)))
        return RemoteSubmission(opened[-1])

    yield start
    for process in opened:
        process.close()
