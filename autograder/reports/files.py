"""Where a report lies, and how it is written.

    plain_name         a student's name as readable text without surprises: the gradebook's id
    safe_name          the same as a file's stem, distinct on every file system
    place              OUT/KIND/EXERCISE/STUDENT.SUFFIX
    write_atomically   a reader sees the old file or the new one, never half of one

Names come from folders and forms that students fill in: `../x`, `con`, control characters,
names that differ in upper and lower case alone. A name that is fine stays as it is. Any
other is changed, and a digest of the original keeps it distinct.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from pathlib import Path

from autograder.errors import writing

# No comma, quote or line end: nbgrader's CSV export writes ids as they are.
PLAIN = re.compile(r"\w(?:[\w .@+'()-]{0,98}[\w@+')-])?")
UNPLAIN = re.compile(r"[^\w @+'()-]+")  # no dot: `con.x-…` is still the device `con`
DIGESTED = re.compile(r".*-[0-9a-f]{12}", re.DOTALL)
WINDOWS_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
LONGEST = 100  # bytes: a file system allows 255, and endings are still to come


def plain_name(name: str) -> str:
    """The name itself where it is plain, else a readable form of it that ends in a digest."""
    is_plain = PLAIN.fullmatch(name) and name == unicodedata.normalize("NFC", name) and fits(name)
    # A name that already looks digested could be another student's: it gets a digest of its own.
    return name if is_plain and not DIGESTED.fullmatch(name) else digested(name)


def safe_name(student: str) -> str:
    """A file's stem for this name: one part, visible, and another one for every other name.

    Names with capitals get a digest, as `Ana` and `ana` are one file on Windows and macOS.
    """
    folded = unicodedata.normalize("NFKC", student).casefold()
    is_safe = student == folded == plain_name(student) and not WINDOWS_DEVICE.fullmatch(student)
    return student if is_safe else digested(student)


def digested(name: str) -> str:
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    readable = UNPLAIN.sub("_", unicodedata.normalize("NFC", name)).strip(" _-+@()'")
    readable = readable.encode()[: LONGEST - 20].decode(errors="ignore")
    return f"{readable or 'student'}-{digest}"


def fits(name: str) -> bool:
    return len(name.encode()) <= LONGEST


def place(folder: Path, kind: str, exercise: str, student: str, suffix: str) -> Path:
    """`folder/kind/exercise/student.suffix`, each name made safe."""
    return folder / kind / safe_name(exercise) / f"{safe_name(student)}.{suffix}"


def write_atomically(path: Path, text: str) -> Path:
    """Write UTF-8 beside `path`, then move it into place; folders are made on the way."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_text(text, encoding="utf-8", newline="\n")
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)
    return path
