"""The same on a real PostgreSQL server, which the test starts for itself."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.build import as_bytes, released
from autograder.errors import CourseError
from autograder.exercises import Exercise
from tests.nbcourse.conftest import Class, rows

USER = "nobody"  # PostgreSQL refuses to be run by root


def program(name: str) -> str:
    """PostgreSQL's program, from PATH or from where Debian puts it; "" where there is none."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return shutil.which(name, path=os.pathsep.join([os.environ["PATH"], *map(str, places)])) or ""


pytestmark = [
    pytest.mark.filterwarnings("ignore"),
    pytest.mark.skipif(not program("initdb"), reason="there is no `initdb`: install Debian's postgresql"),
    pytest.mark.skipif(not importlib.util.find_spec("psycopg"), reason="there is no driver: install psycopg[binary]"),
]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The URL of an empty database on a private server, which listens on no network."""
    with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp") as name:  # a socket's path must be short
        if os.geteuid() == 0:
            shutil.chown(name, USER)
        control = [program("pg_ctl"), "-D", f"{name}/data", "-w", "-l", f"{name}/log"]
        run(program("initdb"), "--auth=trust", "--username=me", "--no-sync", "-D", f"{name}/data")
        run(*control, "-o", f"-k {name} -c listen_addresses= -c fsync=off", "start")
        try:
            yield f"postgresql+psycopg://me@/postgres?host={name}"
        finally:
            run(*control, "-m", "immediate", "stop")


def run(*command: str) -> None:
    """Run it as a user that is not root."""
    other = {"user": USER, "extra_groups": []} if os.geteuid() == 0 else {}
    done = subprocess.run(command, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **other)
    assert done.returncode == 0, done.stderr


def test_a_course_is_graded_into_postgresql(server: str, tiny: Exercise, tmp_path: Path) -> None:
    one = Class(tmp_path / "course", tiny, server)
    assert one.course.db_url == server
    one.db_url = ""  # the configuration names it
    one.hand_in("ada")
    one.hand_in_bytes("stub", as_bytes(released(tiny)))
    assert one.grade().complete
    assert one.scores() == {"ada": 8, "stub": 0}
    assert not (one.folder / "gradebook.db").exists()
    before = rows(server)
    one.grade()
    assert rows(server) == before
    one.mark("ada", "test_types", 0.0)
    one.hand_in("ada", shift="def shift(x, by):\n    raise ValueError\n")
    one.grade()
    assert one.scores() == {"ada": 3, "stub": 0}, "double's two checks; the mark of 0 stands"


def test_a_server_that_is_not_there_is_named(tiny: Exercise, tmp_path: Path) -> None:
    with pytest.raises(CourseError, match=r"(?s)postgresql\+psycopg://me@/x.*Name a gradebook"):
        Class(tmp_path / "course", tiny, f"postgresql+psycopg://me@/x?host={tmp_path}")
    assert not (tmp_path / "course").exists()
