"""What a sandbox cannot do, in each tier that a host can give: with namespaces, and without."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import autograder
from autograder.checking import Raised
from autograder.engine.sandboxes import Crashed, ForkServer, TimedOut
from autograder.sandbox.fork_server import Settings
from tests.conftest import LIMITS, StartStudent, students

HOUSE = Path(autograder.__file__).parents[1]
DENIED = ("PermissionError", "FileNotFoundError", "OSError", "ValueError")  # the last is setrlimit's for EPERM


@pytest.fixture(scope="module", params=[True, False], ids=["namespaces", "no namespaces"])
def tier(request: pytest.FixtureRequest, released: Path) -> Iterator[ForkServer]:
    with ForkServer(Settings(str(released), ["numpy"], LIMITS, namespaces=request.param)) as running:
        yield running


@pytest.fixture
def start(tier: ForkServer) -> Iterator[StartStudent]:
    yield from students(tier)


def does(start: StartStudent, body: str, *args: Any, **limits: Any) -> Any:
    """The result of a student's function with this body."""
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    return start(f"import os, socket, sys, time\ndef f(*args):\n{lines}", **limits).f(*args)


def refused(start: StartStudent, body: str, *args: Any) -> bool:
    try:
        does(start, body, *args)
    except Raised as error:
        return any(name in error.type_names for name in DENIED)
    return False


def test_the_tier_says_what_was_reached(tier: ForkServer, request: pytest.FixtureRequest) -> None:
    assert tier.tier.endswith("seccomp")
    assert ("namespaces" in tier.tier) == ("[namespaces]" in request.node.name)


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "/etc/shadow",
        "/proc/1/environ",
        "/proc/1/cmdline",
        "/proc/self/environ",
        "/proc/self/maps",
        "/proc/self/mem",
        "/proc/thread-self/status",
        str(HOUSE / "autograder" / "graders" / "perceptron.py"),
        str(HOUSE / "solutions" / "perceptron.py"),
        str(HOUSE / "pyproject.toml"),
        str(HOUSE / "autograder" / "errors.py"),
        __file__,
        os.environ["HOME"] + "/.bashrc",
        "/dev/mem",
        "/dev/kmsg",
    ],
)
def test_no_file_but_pythons_own_and_the_released_can_be_read(start: StartStudent, path: str) -> None:
    assert refused(start, "return open(args[0], 'rb').read(1)", path)


@pytest.mark.parametrize("path", ["/", "/root", "/home", "/tmp", "/proc", "/proc/self/fd", "/dev/shm", str(HOUSE)])
def test_no_folder_can_be_listed(start: StartStudent, path: str, tier: ForkServer) -> None:
    body = "return os.listdir(args[0])"
    shows_scratch_alone = path == "/tmp" and "namespaces" in tier.tier
    assert refused(start, body, path) or (shows_scratch_alone and does(start, body, path) == ["digits.txt"])


def test_the_courses_secret_cannot_be_read(start: StartStudent) -> None:
    assert refused(start, "return open(args[0]).read()", os.environ["AUTOGRADER_SECRET"])


def test_the_released_files_lie_in_the_folder_where_the_code_runs(start: StartStudent) -> None:
    assert does(start, "return open('digits.txt').read()") == "0 1 2"
    assert refused(start, "return open('digits.txt', 'w')")


@pytest.mark.parametrize(
    "folder", ["/", "/tmp/..", "/usr/lib", "/dev", "/dev/shm", "/released", "/var/tmp", str(HOUSE)]
)
def test_nothing_can_be_written_outside_of_scratch(start: StartStudent, folder: str) -> None:
    assert refused(start, "return open(args[0] + '/planted', 'w')", folder)
    assert not (Path(folder) / "planted").exists()


def test_temporary_files_go_to_scratch(start: StartStudent) -> None:
    """Also where Python itself lives below /tmp, which then exists and is read-only."""
    assert does(start, "import tempfile; return os.path.dirname(tempfile.mkdtemp()) == os.getcwd()")


def test_what_one_sandbox_writes_the_next_one_does_not_see(start: StartStudent) -> None:
    plant = "open('planted', 'w').write('x'); sys.planted = 1; os.environ['PLANTED'] = '1'; return os.listdir()"
    assert sorted(does(start, plant)) == ["digits.txt", "planted"]
    assert does(start, "return os.listdir(), hasattr(sys, 'planted'), 'PLANTED' in os.environ") == (
        ["digits.txt"],
        False,
        False,
    )


@pytest.mark.parametrize(
    "body",
    [
        "return socket.socket(socket.AF_INET)",
        "return socket.socket(socket.AF_INET6)",
        "return socket.socket(socket.AF_UNIX)",
        "return socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
        "return socket.socket(40)",
        "return os.fork()",
        "return os.execv('/bin/true', ['true'])",
        "return os.posix_spawn('/bin/true', ['true'], {})",
        "import subprocess; return subprocess.run([sys.executable, '-c', ''])",
        "return os.memfd_create('x')",
        "return os.kill(os.getppid(), 9)",
        "return os.kill(1, 9)",
        "return os.kill(-1, 9)",
        "return os.kill(0, 9)",
        "return os.setuid(0)",
        "return os.chroot('/')",
        "return os.mkfifo('x')",
        "return os.nice(-5)",
        "import resource; return resource.setrlimit(resource.RLIMIT_NOFILE, (9, 9))",
        "import fcntl; return fcntl.flock(os.open('digits.txt', os.O_RDONLY), fcntl.LOCK_SH)",
        "return os.setpriority(os.PRIO_PROCESS, 0, 5)",
        "return os.sched_setaffinity(0, [0])",
        "return os.unshare(0)",
    ],
)
def test_the_kernel_refuses(start: StartStudent, body: str) -> None:
    if "os.unshare" in body and not hasattr(os, "unshare"):
        pytest.skip("Python 3.12 has it")
    assert refused(start, body)


def test_the_environment_holds_nothing_of_ours(start: StartStudent, monkeypatch: pytest.MonkeyPatch) -> None:
    names = does(start, "return sorted(os.environ)")
    assert set(names) <= {
        "CUDA_VISIBLE_DEVICES",  # empty
        "HOME",
        "IPYTHONDIR",
        "LANG",
        "LC_CTYPE",
        "LOGNAME",
        "MKL_NUM_THREADS",
        "MPLBACKEND",
        "MPLCONFIGDIR",
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "PATH",
        "TMPDIR",
    }


def test_one_descriptor_is_the_wire_and_the_others_lead_nowhere(start: StartStudent) -> None:
    body = "\n".join(
        [
            "import stat",
            "found = {}",
            "for n in range(1024):",
            "    try: status = os.fstat(n)",
            "    except OSError: continue",
            "    found[str(n)] = 'wire' if stat.S_ISSOCK(status.st_mode) else status.st_rdev",
            "return found",
        ]
    )
    found = does(start, body)
    assert sorted(map(str, found.values())).count("wire") == 1
    assert set(found.values()) == {"wire", os.stat("/dev/null").st_rdev}
    assert len(found) <= 5


def test_no_module_holds_a_grader_or_a_report(start: StartStudent) -> None:
    loaded = does(start, "return [name for name in sys.modules if name.startswith('autograder')]")
    assert {name.split(".")[1] for name in loaded if "." in name} <= {"sandbox", "checking"}
    for name in ("autograder.graders.perceptron", "autograder.engine.grading", "autograder.build"):
        with pytest.raises(Raised, match="ModuleNotFoundError|ImportError|PermissionError"):
            does(start, f"import {name}")


@pytest.mark.parametrize(
    "body",
    [
        "return len(bytearray(1 << 30))",
        "import numpy; return numpy.ones(1 << 27).size",
        "x = []\nwhile True: x.append(bytearray(1 << 20))",
        "import mmap; return len(mmap.mmap(-1, 8 << 30))",
    ],
    ids=["at once", "numpy", "bit by bit", "shared"],
)
def test_memory_ends_in_an_exception(start: StartStudent, body: str) -> None:
    with pytest.raises(Raised, match="MemoryError|Unable to allocate|Cannot allocate"):
        does(start, body)


def test_a_file_may_not_grow_beyond_its_limit(start: StartStudent) -> None:
    with pytest.raises((Raised, Crashed), match="File too large|No space|SIGXFSZ"):
        does(start, "open('big', 'wb').write(bytes(5 << 20))")


def test_the_disk_is_limited(start: StartStudent, tier: ForkServer) -> None:
    if "namespaces" not in tier.tier:
        pytest.skip("without a mount of its own only single files are limited")
    with pytest.raises(Raised, match="No space left"):
        does(start, "for i in range(9): open(str(i), 'wb').write(bytes(1 << 20))")


def test_open_files_and_threads_are_limited(start: StartStudent) -> None:
    with pytest.raises(Raised, match="Too many open files"):
        does(start, "return [os.open('/dev/null', 0) for _ in range(100)] and None")
    with pytest.raises(Raised, match="can't start new thread"):
        does(
            start,
            "from threading import Thread\nfor _ in range(99): Thread(target=time.sleep, args=(9,)).start()",
        )


def test_a_sandbox_that_does_its_worst_leaves_the_next_one_alone(start: StartStudent) -> None:
    with pytest.raises((Crashed, TimedOut, Raised)):
        does(start, "import gc, builtins\nbuiltins.len = None\nsys.modules.clear()\nos._exit(9)")
    assert does(start, "return len([1, 2])") == 2


def test_no_sandbox_outlives_a_fork_server_that_was_killed(released: Path) -> None:
    with ForkServer(Settings(str(released), [], LIMITS, namespaces=False)) as running:
        sandbox = next(students(running))("x = 1").process.ready()
        os.kill(running._process.pid, 9)
        until = time.monotonic() + 5
        while Path(f"/proc/{sandbox.pid}").exists() and time.monotonic() < until:
            time.sleep(0.02)
        sandbox._channel.stream.close()
        assert not Path(f"/proc/{sandbox.pid}").exists()
