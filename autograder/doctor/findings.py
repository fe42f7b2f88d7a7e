"""One thing that was looked at: fine, or lacking with its consequence and the command that mends it."""

from __future__ import annotations

import enum

import msgspec


class State(enum.StrEnum):
    ok = "ok"
    lacking = "lacking"


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """`found` is what there is. The rest is for what is lacking; `refuses` says that grading needs it."""

    what: str
    state: State
    found: str
    consequence: str = ""
    mend: str = ""
    refuses: bool = False


def fine(what: str, found: str) -> Finding:
    return Finding(what=what, state=State.ok, found=found)


def lack(what: str, found: str, consequence: str, mend: str, *, refuses: bool = False) -> Finding:
    """A lack that `refuses` stops grading; any other makes it weaker, or something beside it."""
    return Finding(what=what, state=State.lacking, found=found, consequence=consequence, mend=mend, refuses=refuses)


def system(name: str) -> Finding:
    """The operating system, as `platform.system` names it."""
    if name == "Linux":
        return fine("operating system", name)
    shown = {"Darwin": "macOS"}.get(name, name)
    consequence = (
        f"{shown} has neither Landlock nor seccomp nor namespaces, and the engine is built of them: nothing can be "
        "graded here, not even with --trust-submissions. Releases can be built. A Linux machine of its own mends it."
    )
    mend = "wsl --install" if name == "Windows" else "limactl start template://ubuntu-lts && limactl shell ubuntu-lts"
    return lack("operating system", shown, consequence, mend, refuses=True)
