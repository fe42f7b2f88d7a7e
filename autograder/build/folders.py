"""Writing what was built: a folder's files all at once or not at all, and nobody else's files."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.build.files import Files, paths_in, write_files
from autograder.errors import ReleaseError, writing

LEFTOVERS = {".ipynb_checkpoints", "__pycache__"}  # Jupyter's and Python's own, made by opening a release


@dataclass(frozen=True)
class Change:
    """What a release did for one exercise. All three are paths of files."""

    exercise: str
    written: tuple[Path, ...] = ()
    unchanged: tuple[Path, ...] = ()

    def __add__(self, other: Change) -> Change:
        return Change(self.exercise, self.written + other.written, self.unchanged + other.unchanged)


def replace_folder(exercise: str, folder: Path, files: Files) -> Change:
    """Make `folder` hold exactly `files`: the new folder is complete before it takes the old one's place.

    Raises `ReleaseError` if the folder holds anything that no release of ours put there.
    """
    refuse_foreign(exercise, folder, files)
    stale = set(stale_files(folder, files))
    if stale:
        with writing(folder), beside(folder) as there:
            write_files(there / "new", files)
            swap(there / "new", folder, there / "old")
    paths = [folder / name for name in sorted(files)]
    written = tuple(path for path in paths if path in stale)
    return Change(exercise, written, tuple(path for path in paths if path not in stale))


def replace_file(exercise: str, path: Path, content: bytes) -> Change:
    """Write one file, whole or not at all."""
    if not stale_files(path.parent, {path.name: content}):
        return Change(exercise, unchanged=(path,))
    with writing(path), beside(path) as there:
        write_files(there, {path.name: content})
        os.replace(there / path.name, path)
    return Change(exercise, written=(path,))


@contextlib.contextmanager
def beside(path: Path) -> Iterator[Path]:
    """A temporary folder on the file system of `path`, from where a rename brings its content into place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as folder:
        yield Path(folder)


def stale_files(folder: Path, files: Files) -> list[Path]:
    """The files of `folder` that differ from `files` or are missing."""
    paths = {folder / name: content for name, content in sorted(files.items())}
    return [path for path, content in paths.items() if not path.is_file() or path.read_bytes() != content]


def foreign_files(folder: Path, files: Files) -> Iterator[Path]:
    """What lies in `folder` and is no part of the release."""
    for path in paths_in(folder) if folder.is_dir() else ():
        inside = path.relative_to(folder)
        if inside.as_posix() not in files and not LEFTOVERS & set(inside.parts):
            yield path


def refuse_foreign(exercise: str, folder: Path, files: Files) -> None:
    for path in (folder, folder.parent):
        if path.exists() and not path.is_dir():
            raise ReleaseError("This is no folder.", hint="Release into another one.", file=path)
    for path in foreign_files(folder, files):
        hint = "Move it away, or release into another folder."
        raise ReleaseError(f"This file is no part of the release of {exercise}.", hint=hint, file=path)


def swap(new: Path, folder: Path, old: Path) -> None:
    """Put `new` in the place of `folder`, which moves to `old`; what fails leaves things as they were."""
    if folder.exists():
        folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
