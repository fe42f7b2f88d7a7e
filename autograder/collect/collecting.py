"""`collect`: an archive's submissions into `submitted/ID/NAME/NAME.ipynb`, each with its `timestamp.txt`."""

from __future__ import annotations

import datetime
import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from autograder.collect import canvas, moodle
from autograder.collect.archive import Archive, LeftOut, Member, Unreadable, listed, opened
from autograder.collect.choosing import choose, suffix
from autograder.collect.handed_in import Unknown
from autograder.collect.roster import Owned, Roster, owner_in_canvas, owner_in_moodle, read_roster, time_in_moodle
from autograder.errors import CourseError
from autograder.reports.files import plain_name
from autograder.reports.text import one_line

MAXIMUM_TOTAL = 8 * 1024**3  # of all that is taken: what a class hands in is a hundredth of it
STAMP = "%Y-%m-%d %H:%M:%S UTC\n"  # in timestamp.txt, as nbgrader writes it


class Taken(msgspec.Struct, frozen=True, kw_only=True):
    """A submission that now lies at `path`; `changed` where it was not there before, or another one was."""

    student: str
    member: str
    path: Path
    at: datetime.datetime | None = None
    late: bool = False
    changed: bool = True


class Collected(msgspec.Struct, frozen=True, kw_only=True):
    lms: str
    taken: tuple[Taken, ...]
    left_out: tuple[LeftOut, ...]
    absent: tuple[str, ...] = ()  # students of the roster who handed in nothing
    notes: tuple[str, ...] = ()

    @property
    def lost(self) -> tuple[LeftOut, ...]:
        """What was left out and is nobody's, or belongs to a student of whom nothing was taken."""
        have = {taken.student for taken in self.taken}
        return tuple(one for one in self.left_out if not one.student or plain_name(one.student) not in have)

    @property
    def complete(self) -> bool:
        """Does every file belong to a student who now has a submission?"""
        return not self.lost


def collect(
    archive: Path,
    into: Path,
    exercise: str,
    *,
    roster: Path | None = None,
    id_column: str = "",
    deadline: datetime.datetime | None = None,
    timezone: datetime.tzinfo | None = None,
    replace: bool = False,
) -> Collected:
    """Bring the submissions of one exercise in, below `into`, the course's `submitted/`.

    roster:   the LMS's own list of students; without it a student's id is what the archive's names hold
    deadline: what Canvas's word "late" refers to, as its archive knows no times
    timezone: of the times in Moodle's worksheet
    replace:  also put it in the place of another submission that is already there

    Raises `CourseError` where the archive or the roster cannot be used. Then nothing was written.
    """
    with opened(archive) as source:
        members, left_out = listed(source)
        lms = lms_of(members, left_out, archive)
        students = read_roster(roster, lms, id_column) if roster else None
        owned, unknown = owners(members, lms, students)
        chosen, beside = chosen_of(owned, exercise)
        into.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".collect-", dir=into) as beside_them:
            staged, damaged = stage(source, chosen, Path(beside_them))
            taken, kept = place(staged, into, exercise, lms, deadline, timezone, replace)
    left_out += [*unknown, *beside, *damaged, *kept]
    absent = absent_from(students, taken, left_out)
    return Collected(
        lms=lms,
        taken=tuple(taken),
        left_out=tuple(left_out),
        absent=absent,
        notes=notes_on(lms, taken, students, deadline),
    )


# --- whose, and which ----------------------------------------------------------------------


def lms_of(members: Sequence[Member], left_out: Sequence[LeftOut], path: Path) -> str:
    """Whose names these are. By the majority: one student may hand in a file that is named as in the other LMS."""
    counts = {"moodle": sum(map(moodle.is_named, members)), "canvas": sum(map(canvas.is_named, members))}
    lms = max(counts, key=lambda name: counts[name])
    if not counts[lms]:
        hint = "Download all submissions of one assignment, as one zip."
        why = f" {len(left_out)} were not looked at; the first: {left_out[0].reason}." if left_out else ""
        message = f"No name in this archive is one that Moodle or Canvas gives.{why}"
        raise CourseError(message, hint=hint, file=path)
    return lms


def owners(members: Sequence[Member], lms: str, roster: Roster | None) -> tuple[list[Owned], list[LeftOut]]:
    owner_of = owner_in_moodle if lms == "moodle" else owner_in_canvas
    found: list[Owned] = []
    unknown: list[LeftOut] = []
    for member in members:
        try:
            found.append(owner_of(member, roster))
        except Unknown as reason:
            unknown.append(LeftOut(member.name, str(reason)))
    return found, unknown


def chosen_of(owned: Sequence[Owned], exercise: str) -> tuple[list[Owned], list[LeftOut]]:
    by_student: dict[str, list[Owned]] = {}
    for one in owned:
        by_student.setdefault(one.student.id, []).append(one)
    choices = [choose(files, exercise) for files in by_student.values()]
    return [one for one, _ in choices if one], [left for _, beside in choices for left in beside]


def absent_from(roster: Roster | None, taken: Sequence[Taken], left_out: Sequence[LeftOut]) -> tuple[str, ...]:
    if roster is None:
        return ()
    seen = {one.student for one in taken} | {plain_name(one.student) for one in left_out if one.student}
    return tuple(student.id for student in roster.students if plain_name(student.id) not in seen)


def notes_on(
    lms: str, taken: Sequence[Taken], roster: Roster | None, deadline: datetime.datetime | None
) -> tuple[str, ...]:
    notes = [f"{roster.path.name}: no id for {row}" for row in roster.without_id] if roster else []
    if lms == "canvas" and deadline is None and taken:
        late = ", ".join(one.student for one in taken if one.late) or "nobody"
        notes.append(f"Canvas's archive holds no times, and no deadline is known. Late, by Canvas's word: {late}.")
    elif lms == "canvas" and taken:
        notes.append(
            "Canvas's archive holds no times: on time counts as handed in at the deadline, late as a second after."
        )
    elif lms == "moodle":
        notes += notes_on_times(taken, roster)
    return tuple(notes)


def notes_on_times(taken: Sequence[Taken], roster: Roster | None) -> Iterator[str]:
    """Who has no time: Moodle's worksheet says none of them, or says one in a language that we cannot read."""
    said = {plain_name(one.id): one.handed_in_at for one in (roster.students if roster else ())}
    without = [one.student for one in taken if one.at is None]
    unread = [student for student in without if moodle.has_time(said.get(student, ""))]
    if roster and unread:
        yield (
            f"{roster.path.name}: a time such as {one_line(said[unread[0]], 60)!r} cannot be read, so "
            f"{', '.join(unread)} {'have' if len(unread) > 1 else 'has'} none. Set Moodle to English, download the "
            "worksheet again, and collect again."
        )
    if left := len(without) - len(unread):
        yield f"{left} without a time: Moodle's grading worksheet, in English and as --roster, says when."


# --- writing -------------------------------------------------------------------------------


def stage(source: Archive, chosen: Sequence[Owned], folder: Path) -> tuple[list[tuple[Owned, Path]], list[LeftOut]]:
    """Unpack what was chosen beside where it goes: a full disk, or a bomb, leaves `submitted/` as it was."""
    staged: list[tuple[Owned, Path]] = []
    damaged: list[LeftOut] = []
    total = 0
    for number, owned in enumerate(chosen):
        try:
            content = source.read(owned.handed_in.member)
        except Unreadable as reason:
            damaged.append(LeftOut(owned.handed_in.member.name, str(reason), owned.student.id))
            continue
        total += len(content)
        if total > MAXIMUM_TOTAL:
            message = f"The submissions take over {MAXIMUM_TOTAL >> 30} GiB."
            raise CourseError(message, hint="Is it an archive of your LMS? Nothing was collected.")
        path = folder / str(number)
        path.write_bytes(content)
        staged.append((owned, path))
    return staged, damaged


def place(
    staged: Sequence[tuple[Owned, Path]],
    into: Path,
    exercise: str,
    lms: str,
    deadline: datetime.datetime | None,
    timezone: datetime.tzinfo | None,
    replace: bool,
) -> tuple[list[Taken], list[LeftOut]]:
    taken: list[Taken] = []
    kept: list[LeftOut] = []
    for owned, path in staged:
        at = handed_in_at(owned, lms, deadline, timezone)
        try:
            taken.append(put(owned, path, into, exercise, at, replace))
        except Kept as reason:
            kept.append(LeftOut(owned.handed_in.member.name, str(reason), owned.student.id))
    return taken, kept


class Kept(Exception):
    """What lies there stays; the message says why."""


def put(owned: Owned, staged: Path, into: Path, exercise: str, at: datetime.datetime | None, replace: bool) -> Taken:
    """Move one submission to its place. Raises `Kept`."""
    student = plain_name(owned.student.id)
    folder = into / student / exercise
    path = folder / f"{exercise}{suffix(owned)}"
    note = folder / "timestamp.txt"
    if any(part.is_symlink() for part in (folder.parent, folder, path, note)):
        raise Kept("a link lies in its place: delete it")
    if path.is_dir() or note.is_dir():
        raise Kept("a folder lies in its place: delete it")
    others = [other for ending in (".ipynb", ".py") if (other := folder / f"{exercise}{ending}").exists()]
    same = others == [path] and path.read_bytes() == staged.read_bytes()
    if others and not same and not replace:
        raise Kept("another submission lies there already: --replace puts this one in its place")
    at = at or (known_time(note) if same else None)
    stamp = at.astimezone(datetime.UTC).strftime(STAMP) if at and at.tzinfo else ""
    changed = not same or (bool(stamp) and (not note.exists() or note.read_text() != stamp))
    if changed:
        folder.mkdir(parents=True, exist_ok=True)
        write_stamp(note, stamp, staged)
        os.replace(staged, path)
        for other in set(others) - {path}:
            other.unlink()
    return Taken(
        student=student,
        member=owned.handed_in.member.name,
        path=path,
        at=at,
        late=owned.handed_in.late,
        changed=changed,
    )


def known_time(note: Path) -> datetime.datetime | None:
    """When what lies here was handed in, as an earlier table said: another one that does not say takes nothing away."""
    try:
        return datetime.datetime.strptime(note.read_text(), STAMP).replace(tzinfo=datetime.UTC)
    except (OSError, ValueError):
        return None


def write_stamp(note: Path, stamp: str, staged: Path) -> None:
    """The new time, or none: an old one must not be taken for the new submission's."""
    if not stamp:
        note.unlink(missing_ok=True)
        return
    part = staged.with_name(f"{staged.name}.time")
    part.write_text(stamp)
    os.replace(part, note)


def handed_in_at(
    owned: Owned, lms: str, deadline: datetime.datetime | None, timezone: datetime.tzinfo | None
) -> datetime.datetime | None:
    """With its zone; None where nobody knows."""
    if lms == "canvas":
        return deadline + datetime.timedelta(seconds=owned.handed_in.late) if deadline else None
    at = time_in_moodle(owned.student, timezone)
    return at.astimezone() if at and at.tzinfo is None else at  # in this machine's zone, where none is named
