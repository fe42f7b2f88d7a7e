"""The names in Canvas's “Download Submissions”.

    lovelaceada_12345_67890_perceptron.ipynb           name, Canvas's number of the user, of the file, its name
    lovelaceada_LATE_12345_67890_perceptron-1.ipynb    handed in late; Canvas numbers files of the same name
    lovelaceada_12345_text.html                        text typed in, or a link

A student may be called `x_12`: then `x_12_345_678_f.ipynb` can be read as user 345's or as user 12's. Read against
a roster, number and name must both be right; without one, such a name is nobody's.
The archive knows no times but that of the download, and for each file whether it was late.

Source: Canvas, lib/content_zipper.rb.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from autograder.collect.archive import Member
from autograder.collect.handed_in import HandedIn, Unknown

PATTERN = re.compile(r"(?=_(\d{1,19})_(\d{1,19})_(.+))", re.ASCII | re.DOTALL)
TYPED = re.compile(r"(.*?)(_LATE)?_(\d{1,19})_((?:text|link)\.html)", re.ASCII | re.DOTALL)
LATE = "_LATE"
POINTS_POSSIBLE = "Points Possible"  # what the gradebook's row of points has for a student
TEST_STUDENT = "Student, Test"  # Canvas's own, in every course
NUMBERED = re.compile(r"-\d{1,3}$")


def is_named(member: Member) -> bool:
    return "/" not in member.name and bool(PATTERN.search(member.name) or TYPED.fullmatch(member.name))


def readings(member: Member) -> list[HandedIn]:
    """Every way to read the name, the likeliest first. Raises `Unknown` where there is none."""
    found = [] if "/" in member.name else list(ways_to_read(member)) or typed(member)
    if not found:
        raise Unknown("Canvas gives no such name")
    return found


def typed(member: Member) -> list[HandedIn]:
    match = TYPED.fullmatch(member.name)
    if match is None:
        return []
    name, late, number, file = match.groups()
    reason = "text or a link typed into Canvas, not a file"
    return [HandedIn(member=member, number=number, name=name, file=file, late=bool(late), typed=reason)]


def ways_to_read(member: Member) -> Iterator[HandedIn]:
    for match in PATTERN.finditer(member.name):
        name = member.name[: match.start()]
        late, name = name.endswith(LATE), name.removesuffix(LATE)
        number, order, file = match.groups()
        yield HandedIn(member=member, number=number, name=name, file=file, late=late, order=int(order))


def read_name(member: Member) -> HandedIn:
    """Without a roster: the one way to read the name. Raises `Unknown`."""
    first, *_ = readings(member)
    if "_" in first.name or re.match(r"\d+_", first.file):
        raise Unknown("it could be two students': a roster tells them apart")
    return first


def same_name(written: str, known: str) -> bool:
    """Is this what Canvas makes of a student's sortable name: lower case, letters and digits alone?"""
    return bare(written) == bare(known)


def bare(name: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return "".join(character for character in folded if character.isalnum())


def unnumbered(stem: str) -> str:
    """`perceptron-1` -> `perceptron`: Canvas numbers a file whose name was handed in before."""
    return NUMBERED.sub("", stem)
