"""A conversation before the first fork, on questions of our own.

Python specialises code while it runs, and imports much when it is first needed. What the fork server
has learned so, every sandbox inherits: it halves what a submission costs.
"""

from __future__ import annotations

import socket
from typing import Any

import numpy as np

from autograder.sandbox import values, wire
from autograder.sandbox.limits import Limits
from autograder.sandbox.shell import StudentShell
from autograder.sandbox.student import Student

EVERY_NOTEBOOK = ("def f(x):\n    return x\n\nf(1)", "print(1)", "display(1)", "1 / 0", "def (")
ROUNDS = 20  # code is specialised after some eight runs
CELL = """
def echo(*values):
    return values[0] if len(values) == 1 else values


def fail(*values):
    raise ValueError(values)
"""


def rehearse(ready_shell: StudentShell, limits: Limits) -> None:
    """Ask a sandbox-to-be what a grader asks, over a real channel; then forget all of it."""
    for source in EVERY_NOTEBOOK:
        ready_shell.run(1, source, limit=1000)
    near, far = socket.socketpair()
    with near, far:
        grader = wire.Channel(near, wire.Answer)
        student = Student(wire.Channel(far, wire.Request), ready_shell, limits)
        for round_ in range(ROUNDS):
            converse(grader, student, wire.RunCell(1, CELL), [])
            for arguments in typical_arguments(round_):
                for name in ("echo", "fail"):
                    packer = values.Packer(lambda _: None)
                    packed = [packer.pack(value) for value in arguments]
                    converse(grader, student, wire.Call(wire.StudentFunction(name), packed, {}), packer.chunks)
    ready_shell.forget()


def converse(grader: wire.Channel, student: Student, body: Any, chunks: list[bytes]) -> None:
    grader.send(wire.Request(1, body), chunks)
    student.serve_one()
    grader.receive()


def typical_arguments(round_: int) -> list[tuple[Any, ...]]:
    array = np.ones((2, 3 + round_ % 2))
    return [(1,), (2.5,), ("text",), (array,), (array, [1, 2], array.astype(np.int64)), ({"w": array}, (1, None))]
