"""The parent of all sandboxes: imports once, then forks on request. Trusted code, and no secrets.

Started by the grader as `python -m autograder.sandbox.fork_server FD SETTINGS`, with a clean
environment. It never sees a test, a solution or a path to one, so neither can its children.
"""

from __future__ import annotations

import gc
import importlib
import os
import selectors
import signal
import socket
import subprocess
import sys
from typing import Any

import msgspec

from autograder.sandbox.limits import Limits


class Settings(msgspec.Struct, frozen=True):
    """`released` is the exercise's folder in release/; `preload` the modules to import before forking.

    `namespaces` False does without them, as on a host that grants none.
    """

    released: str
    preload: list[str]
    limits: Limits
    namespaces: bool = True


class Fork(msgspec.Struct, tag="fork"):
    """Answered by `Forked`, with the sandbox's socket beside it."""


class Join(msgspec.Struct, tag="join"):
    """Answered by `Joined`, with the socket of one more connection beside it: each worker has its own."""


class Reap(msgspec.Struct, tag="reap"):
    """Kill the sandbox, if it is still there, and say how it ended."""

    pid: int


class Ready(msgspec.Struct, tag="ready"):
    """The first word on each connection."""

    tier: str


class Forked(msgspec.Struct, tag="forked"):
    pid: int


class Joined(msgspec.Struct, tag="joined"):
    pass


class Reaped(msgspec.Struct, tag="reaped"):
    """`signal` is 0 where the process ended by itself with `status`."""

    status: int
    signal: int


MESSAGE_SIZE = 4096
Asked = msgspec.msgpack.Decoder(Fork | Join | Reap)
Told = msgspec.msgpack.Decoder(Ready | Forked | Joined | Reaped)


def main(descriptor: int, settings: Settings) -> None:
    from autograder.sandbox.confine import private_root

    granted = settings.namespaces and can_build_root(settings.released)
    namespaces = private_root.enter_namespaces() if granted else ""
    if namespaces:
        _become_first_process()
    control = socket.socket(fileno=descriptor)
    server = ForkServer(settings, namespaces)
    server.admit(control)
    server.serve()


def can_build_root(released: str) -> bool:
    """Does the host grant a private root? A child tries: some containers grant namespaces, yet no /proc in them."""
    from autograder.sandbox.confine import prepare, private_root

    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    status = 1
    try:
        namespaces = private_root.enter_namespaces()
        first = os.fork() if namespaces else -1  # the process id namespace starts with it
        if first == 0:
            prepare(namespaces, released)
            status = 0
        elif first > 0:
            status = os.waitstatus_to_exitcode(os.waitpid(first, 0)[1])
    except OSError:
        status = 1
    finally:
        os._exit(status)


def _become_first_process() -> None:
    """The process id namespace starts with the next child; when that one ends, the kernel ends all in it."""
    child = os.fork()
    if child:
        signal.signal(signal.SIGTERM, lambda *_: os.kill(child, signal.SIGKILL))
        os.waitpid(child, 0)
        os._exit(0)
    from autograder.sandbox.confine import libc

    libc.prctl(libc.PR_SET_PDEATHSIG, signal.SIGKILL)


class ForkServer:
    def __init__(self, settings: Settings, namespaces: str) -> None:
        from autograder.sandbox import shell, student
        from autograder.sandbox.confine import prepare
        from autograder.sandbox.rehearsal import rehearse

        self.settings = settings
        self.live = student.live
        self.connections = selectors.DefaultSelector()
        for name in settings.preload:
            importlib.import_module(name)
        sys.modules["checking"] = importlib.import_module("autograder.checking")  # as it lies beside the notebook
        self.shell = shell.StudentShell.instance()  # `display` looks for the instance
        rehearse(self.shell, settings.limits)
        self.host = prepare(namespaces, settings.released)
        gc.collect()
        gc.freeze()  # the collector would touch, and so copy, every page that children share

    def admit(self, control: socket.socket) -> None:
        """One more connection. Its sandboxes end with it; so does the fork server, with its last connection."""
        scratch_of_sandboxes: dict[int, str] = {}
        self.connections.register(control, selectors.EVENT_READ, scratch_of_sandboxes)
        tell(control, Ready(self.host.tier))

    def serve(self) -> None:
        while self.connections.get_map():
            for key, _ in self.connections.select():
                control: Any = key.fileobj
                try:
                    self.answer(control, key.data)
                except OSError:  # whoever asked is gone
                    self.dismiss(control, key.data)

    def answer(self, control: socket.socket, sandboxes: dict[int, str]) -> None:
        packet = control.recv(MESSAGE_SIZE)
        if not packet:
            raise BrokenPipeError
        request = Asked.decode(packet)
        if isinstance(request, Fork):
            self.fork(control, sandboxes)
        elif isinstance(request, Join):
            near, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            self.admit(far)
            with near:
                tell(control, Joined(), (near.fileno(),))
        else:
            tell(control, self.reap(request.pid, sandboxes))

    def dismiss(self, control: socket.socket, sandboxes: dict[int, str]) -> None:
        self.connections.unregister(control)
        control.close()
        for pid in list(sandboxes):
            self.reap(pid, sandboxes)

    def fork(self, control: socket.socket, sandboxes: dict[int, str]) -> None:
        threads = os.listdir("/proc/self/task")
        if len(threads) != 1:
            raise RuntimeError(f"{len(threads)} threads run in the fork server: a child could inherit a held lock")
        near, far = socket.socketpair()
        scratch = self.host.new_scratch()
        pid = os.fork()
        if pid == 0:
            self.live(far, self.shell, self.host, self.settings.limits, scratch)
        sandboxes[pid] = scratch
        far.close()
        with near:
            tell(control, Forked(pid), (near.fileno(),))

    def reap(self, pid: int, sandboxes: dict[int, str]) -> Reaped:
        scratch = sandboxes.pop(pid)
        os.kill(pid, signal.SIGKILL)  # a zombie until it is waited for, so the number is still its own
        _, status = os.waitpid(pid, 0)
        if not self.host.namespaces:
            # Not rmtree: folders nested thousands deep would end this process with a RecursionError.
            # A folder that its owner may not enter has to be opened first; that is rare, so second.
            for command in (["/bin/rm", "-rf"], ["/bin/chmod", "-R", "u+rwX"], ["/bin/rm", "-rf"]):
                subprocess.run([*command, scratch], check=False, stderr=subprocess.DEVNULL)
                if not os.path.lexists(scratch):
                    break
        killed = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        return Reaped(os.WEXITSTATUS(status) if os.WIFEXITED(status) else -1, killed)


def tell(control: socket.socket, message: msgspec.Struct, descriptors: tuple[int, ...] = ()) -> None:
    socket.send_fds(control, [msgspec.msgpack.encode(message)], descriptors)


def run(arguments: list[str]) -> Any:
    main(int(arguments[0]), msgspec.json.decode(arguments[1], type=Settings))


if __name__ == "__main__":
    run(sys.argv[1:])
