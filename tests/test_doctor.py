"""Every lack comes with its consequence and a command; grading is refused for what it cannot do without."""

from __future__ import annotations

import errno
import io
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from rich.console import Console

from autograder.cli.doctor import report
from autograder.doctor import Finding, State, course, engine, examine, kernel, probes, refused
from autograder.doctor.findings import fine, lack, system
from autograder.engine.tiers import MINIMUM, Tier
from autograder.errors import ReleaseError
from autograder.exercises import Exercise, all_exercises
from tests.engine.conftest import tiny  # noqa: F401 - a fixture

OFF = {"kernel.unprivileged_userns_clone": "0"}
EPERM = dict.fromkeys(probes.NAMESPACES, errno.EPERM)
DEAD = engine.Started(trouble="PermissionError: mount proc")
ALIVE = engine.Started("rlimits + landlock 7 + seccomp", 0.4, 0.01)

FINE = [
    system("Linux"),
    kernel.kernel("5.13.0-generic"),
    kernel.kernel("6.18.44"),
    kernel.landlock(1, 0, ""),
    kernel.seccomp("aarch64", errno.EFAULT),
    kernel.namespaces(0, {}, {}),
    kernel.proc(True),
    kernel.cgroup("cpu memory pids", True),
    engine.fork_server(ALIVE, ALIVE),
    engine.tier(ALIVE, False),
    engine.tier(engine.Started(f"namespaces + {ALIVE.tier}"), True),
    engine.user(1000, ALIVE),
    engine.user(0, engine.Started("uid + rlimits")),
    course.python((3, 12)),
    course.packages({"numpy": "2.4"}),
    course.torch("2.13.0+cpu", "", True),
    course.torch("", "", False),
    course.alembic("/bin/alembic", Path("/bin")),
    course.secret(Path("/home/ada/secret"), 0o600),
    course.secrets_place(Path("/home/ada/secret"), None),
    course.disk(Path("/tmp"), 5 << 30),
]
REFUSED = [
    system("Darwin"),
    system("Windows"),
    kernel.kernel("5.4.0-90-generic"),
    kernel.landlock(0, errno.ENOSYS, ""),
    kernel.landlock(0, errno.EOPNOTSUPP, "lockdown,yama"),
    kernel.seccomp("riscv64", errno.EFAULT),
    kernel.seccomp("x86_64", errno.EINVAL),
    kernel.proc(False),
    engine.fork_server(DEAD, ALIVE),
    engine.fork_server(DEAD, DEAD),
    engine.tier(engine.Started("namespaces + rlimits + seccomp"), True),
    course.python((3, 10)),
    course.packages({"numpy": "2.4", "scikit-image": ""}),
    course.torch("", "", True),
    course.secret(Path("/proc/1/nowhere/secret"), None),
]
WEAKER = [
    kernel.namespaces(1000, EPERM, OFF),
    kernel.namespaces(0, {"net": errno.EPERM}, {}),
    kernel.cgroup("", False),
    kernel.cgroup("cpu memory", False),
    engine.tier(ALIVE, True),
    engine.user(0, ALIVE),
    course.alembic(None, Path("/nowhere")),
    course.secret(Path("/home/ada/secret"), 0o640),
    course.secrets_place(Path("/course/secret"), Path("/course")),
    course.disk(Path("/tmp"), 1 << 20),
]


@pytest.mark.parametrize("finding", FINE, ids=lambda finding: finding.what)
def test_what_is_there_is_fine(finding: Finding) -> None:
    assert finding.state is State.ok
    assert finding.found


@pytest.mark.parametrize("finding", REFUSED + WEAKER, ids=lambda finding: f"{finding.what}: {finding.found}")
def test_each_lack_has_its_consequence_and_a_command(finding: Finding) -> None:
    assert finding.state is State.lacking
    assert finding.found
    assert finding.consequence.endswith(".")
    assert finding.mend
    assert not finding.mend.endswith(".")


def test_grading_is_refused_for_what_it_needs_and_for_nothing_else() -> None:
    assert not refused(FINE + WEAKER)
    assert all(refused([finding]) for finding in REFUSED)


def test_a_system_without_the_engine_says_so_and_the_rest_is_still_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Darwin")
    monkeypatch.setattr(course, "release", lambda exercises: fine("release", "all fresh"))
    found = examine()
    assert found[0].found == "macOS"
    assert "--trust-submissions" in found[0].consequence
    assert {"Python", "secret", "release"} <= {finding.what for finding in found}
    assert "Landlock" not in {finding.what for finding in found}


# --- which command -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("user", "settings", "command"),
    [
        (1000, OFF, "sudo sysctl -w kernel.unprivileged_userns_clone=1"),
        (1000, {"user.max_user_namespaces": "0"}, "sudo sysctl -w user.max_user_namespaces=16384"),
        (1000, {"kernel.apparmor_restrict_unprivileged_userns": "1"}, "restrict_unprivileged_userns=0"),
        (0, {"kernel.apparmor_restrict_unprivileged_userns": "1"}, "docker run"),
        (1000, {}, "docker run"),
    ],
)
def test_the_switch_that_is_off_is_the_one_to_turn(user: int, settings: dict[str, str], command: str) -> None:
    assert command in kernel.namespaces(user, EPERM, settings).mend


def test_landlock_is_put_before_the_security_modules_that_are_there() -> None:
    assert "&lsm=landlock,lockdown,yama " in kernel.landlock(0, errno.EOPNOTSUPP, "lockdown,yama").mend


def test_namespaces_by_halves_are_better_taken_away() -> None:
    assert "max_user_namespaces=0" in engine.fork_server(DEAD, ALIVE).mend
    assert "mount proc" in engine.fork_server(DEAD, ALIVE).found


# --- probes --------------------------------------------------------------------------------


def test_what_is_tried_in_a_child_leaves_this_process_as_it_was() -> None:
    before = {name: os.readlink(f"/proc/self/ns/{name}") for name in ("mnt", "net", "user")}
    probes.denied_namespaces(os.getuid())
    assert {name: os.readlink(f"/proc/self/ns/{name}") for name in before} == before
    assert "Seccomp:\t0" in Path("/proc/self/status").read_text()


def test_a_child_tells_why_it_failed() -> None:
    assert probes.in_child(lambda: None) == 0
    assert probes.in_child(lambda: os.open("/nowhere", 0)) == errno.ENOENT
    assert probes.in_child(lambda: 1 / 0) == errno.EIO


def test_landlock_and_its_error_agree() -> None:
    assert (probes.landlock_abi() > 0) == (probes.landlock_error() == 0)


@pytest.mark.parametrize(
    ("membership", "folder"),
    [
        ("0::/user.slice/a.scope\n", "/sys/fs/cgroup/user.slice/a.scope"),
        ("4:memory:/\n0::/\n", "/sys/fs/cgroup"),
        ("10::/x\n", "/sys/fs/cgroup"),
        ("", "/sys/fs/cgroup"),
    ],
)
def test_the_cgroup_of_version_2_is_line_0(membership: str, folder: str) -> None:
    assert probes.own_cgroup(membership) == folder


# --- the engine ----------------------------------------------------------------------------


@pytest.fixture
def small(tiny: Exercise, monkeypatch: pytest.MonkeyPatch) -> Exercise:  # noqa: F811
    monkeypatch.setenv("AUTOGRADER_COURSE", str(tiny.root))
    return tiny


@pytest.mark.parametrize("namespaces", [True, False])
def test_a_fork_server_really_starts_and_says_what_it_reached(small: Exercise, namespaces: bool) -> None:
    started = engine.start(small, namespaces=namespaces)
    assert started.trouble == ""
    assert started.answer > 0
    assert Tier.of(started.tier) >= MINIMUM
    assert ("namespaces" in started.tier) <= namespaces


def test_a_fork_server_that_does_not_start_says_why(
    small: Exercise, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(settings: object) -> None:
        os.write(2, b"Traceback (most recent call last):\nPermissionError: mount proc\n\n")
        raise engine.EngineFault("the fork server ended")

    monkeypatch.setattr(engine, "ForkServer", broken)
    assert engine.start(small).trouble == "PermissionError: mount proc"
    assert capfd.readouterr().err == ""


# --- the course ----------------------------------------------------------------------------


def test_the_secret_is_to_be_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    assert course.mode_of(path) is None
    assert course.secret(path, None).state is State.ok
    path.write_text("x")
    path.chmod(0o644)
    lacking = course.secret(path, course.mode_of(path))
    assert lacking.state is State.lacking
    subprocess.run(lacking.mend, shell=True, check=True)
    assert course.secret(path, course.mode_of(path)).state is State.ok


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_secret_in_a_repository_is_told_until_git_ignores_it(tmp_path: Path) -> None:
    path = tmp_path / "my course" / "a secret"
    path.parent.mkdir()
    assert course.repository_of(path) is None
    subprocess.run(["git", "init", "-q", path.parent], check=True)
    lacking = course.secrets_place(path, course.repository_of(path))
    assert lacking.state is State.lacking
    subprocess.run(lacking.mend, shell=True, check=True)
    assert course.secrets_place(path, course.repository_of(path)).state is State.ok


@pytest.mark.filterwarnings("ignore")  # nbgrader's and its dependencies' own
def test_a_release_is_fresh_stale_or_missing(small: Exercise, monkeypatch: pytest.MonkeyPatch) -> None:
    assert course.release(all_exercises()).state is State.ok
    kept = small.notebook.read_bytes()
    try:
        small.notebook.write_bytes(kept + b"\n")
        assert course.release(all_exercises()).mend == "autograder release tiny"
        small.notebook.unlink()
        assert course.release(all_exercises()).refuses
    finally:
        small.notebook.write_bytes(kept)
    trouble = ReleaseError("This solution has no end.", hint="Write one.")
    monkeypatch.setattr(course, "stale_names", lambda _: (_ for _ in ()).throw(trouble))
    assert course.release(all_exercises()).mend == "Write one."


def test_a_course_that_cannot_be_read_is_a_finding(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "solutions").mkdir()
    (tmp_path / "solutions" / "bad.py").write_text("x = 1\n")
    monkeypatch.setenv("AUTOGRADER_COURSE", str(tmp_path))
    (finding,) = course.findings()
    assert finding.refuses
    assert "header" in finding.found


# --- the table -----------------------------------------------------------------------------


def printed(*findings: Finding) -> str:
    text = io.StringIO()
    report(findings, Console(width=60, file=text))
    return text.getvalue()


def test_a_command_is_printed_in_one_piece_however_narrow_the_terminal() -> None:
    long = "sudo " + "x" * 100 + " && sudo reboot"
    shown = printed(fine("kernel", "6.18"), lack("Landlock", "off [bold]", "Nothing would hold.", long))
    assert f"  $ {long}\n" in shown
    assert "off [bold]" in shown
    assert "This machine can grade; it lacks 1 thing." in shown


def test_the_last_line_says_whether_grading_is_refused() -> None:
    assert "This machine can grade.\n" in printed(fine("kernel", "6.18"))
    assert "Grading is refused on this machine." in printed(lack("a", "b", "C.", "d", refuses=True))
