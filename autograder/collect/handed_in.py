"""What an LMS says of a member by its name, before a roster says whose it is."""

from __future__ import annotations

import msgspec

from autograder.collect.archive import Member


class HandedIn(msgspec.Struct, frozen=True, kw_only=True):
    """One file. `number` is the LMS's for the student or the submission, `name` the student's as the LMS wrote it.

    `order` grows with each file of the same name that a student hands in. `typed` says that it is no file at all.
    """

    member: Member
    number: str
    name: str
    file: str
    late: bool = False
    order: int = 0
    typed: str = ""


class Unknown(Exception):
    """The name is not one that this LMS gives, or it could be two students'; the message says which."""
