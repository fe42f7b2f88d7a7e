"""Archives as data: the same files always make the same bytes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from autograder.build.files import Files

EARLIEST = (1980, 1, 1, 0, 0, 0)  # what a zip can say of a time


def zipped(files: Files, executable: frozenset[str] = frozenset()) -> bytes:
    """A zip of the files, sorted, without times; those named `executable` may be run."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100755 if name in executable else 0o100644) << 16
            archive.writestr(entry, files[name])
    return written.getvalue()


def unzipped(path: Path) -> dict[str, bytes]:
    """The files of an archive that we made ourselves: a student's goes through `autograder.collect`."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
