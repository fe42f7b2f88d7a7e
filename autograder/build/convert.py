"""nbgrader's own conversion, in this process, in a private folder, for any number of exercises at once.

The release needs no gradebook: `no_database` and `SaveCells.enabled` must both be off for that. What
nbgrader logs is kept back, and shown only when it fails.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Mapping
from pathlib import Path

import nbgrader.converters.base as nbgrader_base
from nbgrader.converters.generate_assignment import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from autograder.build.files import Files, read_files, write_files
from autograder.errors import ReleaseError


def generate_assignments(sources: Mapping[str, Files]) -> dict[str, Files]:
    """Instructor folders by exercise name -> the folders that nbgrader makes of them for students."""
    with tempfile.TemporaryDirectory(prefix="autograder-release-") as folder:
        root = Path(folder).resolve()
        for name, files in sources.items():
            write_files(root / "source" / name, files)
        run_nbgrader(root, sorted(sources))
        return {name: read_files(root / "release" / name) for name in sources}


def run_nbgrader(root: Path, names: list[str]) -> None:
    log, messages = quiet_log()
    config = Config()
    config.GenerateAssignment.no_database = True
    config.SaveCells.enabled = False
    course = CourseDirectory(root=str(root), assignment_id="*", config=config, log=log)
    try:
        GenerateAssignment(coursedir=course, config=config, log=log).start()
    except nbgrader_base.NbGraderException as error:
        message = f"nbgrader could not convert {', '.join(names)}: {error}\n{messages.text}"
        raise ReleaseError(message, hint="Mend what it names, and run the release again.") from error


def quiet_log() -> tuple[logging.Logger, Messages]:
    log, messages = logging.getLogger("autograder.build.nbgrader"), Messages()
    log.setLevel(logging.WARNING)
    log.propagate, log.handlers = False, [messages]
    return log, messages


class Messages(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def emit(self, record: logging.LogRecord) -> None:
        self.text += f"{record.getMessage()}\n"
