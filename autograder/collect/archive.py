"""An LMS's zip, looked at and never unpacked: members are data, and none decides where it goes.

    listed     the members that may be used; what may not be is left out, with the reason
    Archive    reads one member, up to a size

Source: APPNOTE.TXT 6.3 of the zip format: 4.4.4 (flags), 4.4.15 (external attributes), appendix D (encodings).
"""

from __future__ import annotations

import contextlib
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import msgspec

from autograder.engine.notebooks import MAXIMUM_SIZE
from autograder.errors import CourseError, UsageError
from autograder.reports.text import one_line

MAXIMUM_MEMBERS = 50_000
ENCRYPTED, UTF8_NAME = 0x1, 0x800


class LeftOut(msgspec.Struct, frozen=True):
    """A member that was not taken, and why; `student` is "" where it is nobody's that we know."""

    member: str
    reason: str
    student: str = ""


class Member(msgspec.Struct, frozen=True):
    """`name` is the readable path inside the archive; `info` finds the content."""

    name: str
    info: zipfile.ZipInfo

    @property
    def file(self) -> str:
        return PurePosixPath(self.name).name


class Unreadable(Exception):
    """A member's content cannot be had; the message says why."""


class Archive:
    """An open archive. Use `opened`."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self.file = file

    def read(self, member: Member) -> bytes:
        """The content, however large the archive claims it to be. Raises `Unreadable`."""
        try:
            with self.file.open(member.info) as stream:
                content = stream.read(MAXIMUM_SIZE + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise Unreadable(f"damaged: {error}") from error
        except (NotImplementedError, RuntimeError) as error:  # an unknown compression; encrypted after all
            raise Unreadable(f"it cannot be unpacked: {error}") from error
        if len(content) > MAXIMUM_SIZE:
            raise Unreadable(f"larger than {MAXIMUM_SIZE >> 20} MiB")
        return content


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """Open the zip. Raises `UsageError` where it is none, `CourseError` where it is damaged."""
    try:
        file = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, UnicodeDecodeError, NotImplementedError, ValueError) as error:
        if not is_begun(path):
            raise UsageError("This is no zip archive.", hint="Name the zip that the LMS made.", file=path) from error
        hint = "Download it again from the LMS; nothing was collected."
        raise CourseError(f"This is no whole zip archive: {error}.", hint=hint, file=path) from error
    except OSError as error:
        message = f"The archive cannot be read: {error.strerror}."
        raise UsageError(message, hint="Name the zip that the LMS made.", file=path) from error
    with file:
        if len(file.infolist()) > MAXIMUM_MEMBERS:
            message = f"The archive has {len(file.infolist()):,} members."
            raise CourseError(message, hint="Download one assignment's submissions alone.", file=path)
        yield Archive(file)


def is_begun(path: Path) -> bool:
    """Does the file start as a zip does, whatever became of the rest?"""
    with path.open("rb") as file:
        return file.read(2) == b"PK"


def listed(archive: Archive) -> tuple[list[Member], list[LeftOut]]:
    """The members that may be looked at, in order, and those that may not. Folders by themselves are neither."""
    members = [Member(readable(info), info) for info in archive.file.infolist()]
    members = [member for member in members if not member.name.endswith("/")]
    counts = Counter(member.name for member in members)
    odd = {id(member): reason for member in members if (reason := oddity(member, counts[member.name]))}
    left_out = [LeftOut(one_line(member.name), odd[id(member)]) for member in members if id(member) in odd]
    return [member for member in members if id(member) not in odd], left_out


def readable(info: zipfile.ZipInfo) -> str:
    """The name as it was meant: many programs write UTF-8 and forget to say so; Python then reads it as CP437."""
    name = info.orig_filename
    if not info.flag_bits & UTF8_NAME:
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name


def oddity(member: Member, count: int) -> str:
    """Why this member is not even looked at; "" where it may be."""
    kind = stat.S_IFMT(member.info.external_attr >> 16)
    parts = member.name.split("/")
    if count > 1:
        return "its name is in the archive more than once"
    if kind not in (0, stat.S_IFREG):
        return "it is a link" if kind == stat.S_IFLNK else "it is not a plain file"
    if member.name.startswith("/") or ".." in parts or "" in parts or "\\" in member.name or parts[0][1:2] == ":":
        return "its path leads out of the archive"
    if not member.name.isprintable():
        return "its name holds characters that do not print"
    if member.info.flag_bits & ENCRYPTED:
        return "it is encrypted"
    return ""
