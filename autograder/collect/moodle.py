"""The names in Moodle's “Download all submissions”.

    Ada Lovelace_12345_assignsubmission_file/perceptron.ipynb      in folders, Moodle 4 on
    Ada Lovelace_12345_assignsubmission_file_/perceptron.ipynb     in folders, Moodle 3.1 to 3.11
    Ada Lovelace_12345_assignsubmission_file_perceptron.ipynb      without folders
    Ada Lovelace_12345_assignsubmission_onlinetext/onlinetext.html text typed in

The number is the participant's in this one assignment, "Identifier" in its grading worksheet; another assignment
has other numbers for the same students. Moodle turns the underscores of a name into spaces, so the first one ends it.
The times in the archive are those of the download: when a file was handed in, the worksheet alone says.

Source: Moodle 4, mod/assign/classes/downloader.php; before, mod/assign/locallib.php, `download_submissions`.
"""

from __future__ import annotations

import datetime
import re

from autograder.collect.archive import Member
from autograder.collect.handed_in import HandedIn, Unknown

PATTERN = re.compile(r"([^_/]*)_(\d{1,19})_assignsubmission_([a-z]+)(?:_?/|_)(.+)", re.ASCII | re.DOTALL)
TEAM = re.compile(r"[^_/]*_assignsubmission_")


def is_named(member: Member) -> bool:
    return bool(PATTERN.fullmatch(member.name) or TEAM.match(member.name))


def read_name(member: Member) -> HandedIn:
    """Raises `Unknown`."""
    match = PATTERN.fullmatch(member.name)
    if match is None:
        known = TEAM.match(member.name)
        raise Unknown("a group's submission, nobody's own" if known else "Moodle gives no such name")
    name, number, plugin, rest = match.groups()
    typed = "" if plugin == "file" else "text typed into Moodle, not a file"
    return HandedIn(member=member, number=number, name=name, file=rest.rpartition("/")[2], typed=typed)


# --- times ---------------------------------------------------------------------------------

MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "januar februar märz april mai juni juli august september oktober november dezember",
    )
    for number, name in enumerate(names.split(), 1)
}
TIME = re.compile(r"(\d{1,2})\.? +(\w+) +(\d{4}),? +(\d{1,2}):(\d{2})(?: *([AaPp])[Mm])?")


def has_time(text: str) -> bool:
    """Does the worksheet say anything? Moodle writes a dash for a student who handed in nothing."""
    return bool(text.strip(" -"))


def read_time(text: str, zone: datetime.tzinfo | None) -> datetime.datetime | None:
    """`Tuesday, 3 November 2026, 11:59 PM` (or in German), as the worksheet writes it, in the timezone of whoever
    downloaded it. None where it is another language's, or no time."""
    match = TIME.search(text)
    if match is None or match[2].casefold() not in MONTHS:
        return None
    hour = int(match[4])
    if match[6]:
        hour = hour % 12 + (12 if match[6] in "Pp" else 0)
    try:
        return datetime.datetime(
            int(match[3]), MONTHS[match[2].casefold()], int(match[1]), hour, int(match[5]), tzinfo=zone
        )
    except ValueError:
        return None
