"""A course folder as nbgrader sees it: where its steps lie, which database, which settings.

nbgrader's own application reads the configuration (the user's, then `nbgrader_config.py` in the
folder), so that whatever an instructor has set there holds for us, too.
Source: nbgrader 0.9.6, apps/baseapp.py and coursedir.py.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from nbgrader.apps.baseapp import NbGrader
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from autograder.course.settings import Settings, anchored, find_settings
from autograder.errors import CourseError, UsageError

CONFIG = "nbgrader_config.py"
LAYOUT = str(Path("{nbgrader_step}") / "{student_id}" / "{assignment_id}")


@dataclass(frozen=True)
class Course:
    """A course folder, its settings, and the database that its scores go to."""

    root: Path
    config: Config
    directory: CourseDirectory
    db_url: str
    reports: Path  # where our own reports and feedback pages go

    def source(self, name: str) -> Path:
        return self._path(self.directory.source_directory, ".", name)

    def release(self, name: str) -> Path:
        return self._path(self.directory.release_directory, ".", name)

    @property
    def submitted(self) -> Path:
        return self.root / str(self.directory.submitted_directory)

    def autograded(self, student: str, name: str) -> Path:
        return self._path(self.directory.autograded_directory, student, name)

    def _path(self, step: str, student: str, name: str) -> Path:
        return Path(self.directory.format_path(step, student, name))


def open_course(folder: Path, db_url: str = "") -> Course:
    """The course in this folder; `db_url` goes before what its configuration says.

    Raises `UsageError` where there is no such folder, or it is not nbgrader's.
    """
    root = folder.resolve()
    if not root.is_dir():
        raise UsageError("There is no such folder.", hint="Run `autograder nbgrader init DIR`.", file=folder)
    if not (root / CONFIG).exists() and not (root / "source").is_dir():
        message = f"This is no course folder of nbgrader's: it has neither {CONFIG} nor source/."
        raise UsageError(message, hint=f"Run `autograder nbgrader init {folder}`.", file=folder)
    return course_at(root, db_url)


def course_at(root: Path, db_url: str = "") -> Course:
    """The course that is, or will be, in this folder."""
    directory, config = configured(root)
    if directory.directory_structure != LAYOUT:
        message = f"This course sets `CourseDirectory.directory_structure` to {directory.directory_structure!r}."
        hint = f"Only nbgrader's own layout, {LAYOUT}, can be graded here; `nbgrader autograde` knows others."
        raise CourseError(message, hint=hint, file=root / CONFIG)
    url = anchored(db_url, Path.cwd()) or db_url_of(directory, root)
    settings = find_settings(root) if root.is_dir() else Settings(folder=root)
    return Course(root, config, directory, url, settings.out)


def gradebook_of(root: Path) -> str:
    """The URL of the gradebook that nbgrader's commands work with in this folder, whatever its layout is."""
    directory, _ = configured(root)
    return db_url_of(directory, root)


def db_url_of(directory: CourseDirectory, root: Path) -> str:
    """A relative path in the configuration starts where nbgrader's commands are run: in the folder."""
    return anchored(str(directory.db_url), root)


def configured(root: Path) -> tuple[CourseDirectory, Config]:
    """What nbgrader's commands would work with if they were run in this folder."""
    application = NbGrader(log_level=logging.ERROR)
    application.load_cwd_config = False  # the folder's own, wherever we are called from
    application.raise_config_file_errors = True
    try:
        application.initialize(argv=[], root=str(root))
    except Exception as error:  # the file is a program: it may raise anything
        message = f"The configuration cannot be read: {type(error).__name__}: {error}."
        raise CourseError(message, hint="Mend the file.", file=root / CONFIG) from error
    return application.coursedir, application.config
