"""The processes of a grading run, by their part in it. Never any process that this one did not start."""

from __future__ import annotations

import contextlib
import enum
from collections.abc import Iterator

import psutil


class Part(enum.StrEnum):
    command = "command"  # `autograder grade` itself, where it is a process of its own
    prefork = "prefork"  # the process that workers are forks of
    worker = "worker"  # a grader process
    guard = "guard"  # with namespaces: it waits for the fork server, outside of them
    server = "server"  # the fork server
    sandbox = "sandbox"


def parts(root: psutil.Process) -> Iterator[tuple[Part, psutil.Process]]:
    """Every descendant of `root` that takes part in grading."""
    for child in children(root):
        with contextlib.suppress(psutil.Error):  # it has ended meanwhile
            line = child.cmdline()
            if "autograder.sandbox.fork_server" in line:
                yield from server_parts(child)
                continue
            if "autograder.engine.prefork" in line:
                yield (Part.worker if "autograder.engine.prefork" in root.cmdline() else Part.prefork), child
            elif "autograder" in line:
                yield Part.command, child
            yield from parts(child)


def server_parts(top: psutil.Process) -> Iterator[tuple[Part, psutil.Process]]:
    """The fork server that `top` is, or that it guards, and its sandboxes."""
    guarded = first_of_a_namespace(top)
    if guarded is not None:
        yield Part.guard, top
    server = guarded or top
    yield Part.server, server
    for sandbox in children(server):
        yield Part.sandbox, sandbox


def first_of_a_namespace(top: psutil.Process) -> psutil.Process | None:
    """The child of `top` whose process id is 1 where it lives."""
    for child in children(top):
        with contextlib.suppress(OSError, psutil.Error):
            with open(f"/proc/{child.pid}/status") as status:
                numbers = next(line.split()[1:] for line in status if line.startswith("NSpid"))
            if numbers[-1] == "1":
                return child
    return None


def children(process: psutil.Process) -> list[psutil.Process]:
    try:
        return process.children()
    except psutil.Error:
        return []
