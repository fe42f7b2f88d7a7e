"""The course's secret: it salts the random inputs of hidden checks, and never leaves this machine."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from pathlib import Path

from autograder.course.settings import find_settings
from autograder.errors import CourseError


def secret_file() -> Path:
    """`$AUTOGRADER_SECRET`, else course.toml's `secret`, else a file in the user's configuration folder."""
    if chosen := os.environ.get("AUTOGRADER_SECRET"):
        return Path(chosen)
    if kept := find_settings().secret:
        return kept
    configuration = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(configuration) / "autograder" / "secret"


def new_seed(exercise: str) -> str:
    """What the inputs of one grading run are drawn from: the same for every student, unknown to all of them.

    Another run draws others: whatever a submission smuggled out of its sandbox is worth nothing to the next.
    """
    run = f"{exercise} {secrets.token_hex(16)}"
    return hmac.new(read_secret(secret_file()), run.encode(), hashlib.sha256).hexdigest()


def read_secret(path: Path) -> bytes:
    """The secret, made on first use. Two processes may race to make it: the first one's stands."""
    try:
        if not path.exists():
            make_secret(path)
        return path.read_bytes()
    except OSError as error:
        hint = "Set AUTOGRADER_SECRET to a file that you may write."
        raise CourseError(f"The course's secret cannot be kept: {error.strerror}.", hint=hint, file=path) from error


def make_secret(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_hex(32))
    try:
        os.link(fresh, path)
    except FileExistsError:
        pass
    finally:
        fresh.unlink()
