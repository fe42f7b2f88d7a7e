"""A Jupyter server as a user starts it: its lines are read as they come, so nothing has to guess when it is ready."""

from __future__ import annotations

import contextlib
import queue
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

ADDRESS = re.compile(r"(http://127\.0\.0\.1:\d+)/lab\?token=(\w+)")
COPY = re.compile(r"^(/.*): a copy of ")


class Server:
    """`address`, `token`, and for our own view the `copy` that it shows."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.lines: list[str] = []
        self._found: queue.Queue[re.Match[str] | None] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        address = self._found.get(timeout=60)
        assert address, "".join(self.lines)
        self.address, self.token = address.groups()
        accepting(int(self.address.rpartition(":")[2]))
        self.copy = Path(next((found[1] for line in self.lines if (found := COPY.match(line))), ""))

    def _read(self) -> None:
        """To the end: a server whose pipe is full would stop."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line)
            if found := ADDRESS.search(line):
                self._found.put(found)
        self._found.put(None)

    def at(self, path: str) -> str:
        return f"{self.address}/{path}?token={self.token}"


def accepting(port: int) -> None:
    """Jupyter says its address a moment before it listens there."""
    deadline, pause = time.monotonic() + 30, threading.Event()
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            assert time.monotonic() < deadline, f"nothing listens at port {port}"
            pause.wait(0.02)


@contextlib.contextmanager
def running(arguments: Sequence[str], cwd: Path, environment: Mapping[str, str]) -> Iterator[Server]:
    """`python -m ARGUMENTS` until the block ends, on a free port, without opening a window."""
    command = [sys.executable, "-m", *arguments, "--no-browser", "--ServerApp.port=0"]
    with subprocess.Popen(
        command, cwd=cwd, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        try:
            yield Server(process)
        finally:
            process.terminate()
            process.wait(timeout=30)
