"""Frames as a hostile sandbox would send them, and all that the grader does with an answer."""

from __future__ import annotations

import contextlib
import socket
import struct
import time
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
import numpy as np
from hypothesis import strategies as st

from autograder.checking import Mismatch, Raised, assert_close, assert_equal, describe
from autograder.engine import verdict
from autograder.engine.notebooks import Cell
from autograder.engine.process import StudentProcess
from autograder.engine.results import Status
from autograder.engine.sandboxes import Crashed
from autograder.engine.submission import RemoteSubmission
from autograder.gallery.mistakes import same
from autograder.sandbox import values, wire
from autograder.sandbox.limits import Limits
from tests.fuzz.edits import DAMAGE

with contextlib.suppress(ImportError):  # tensors are foreign objects to a grader that has not imported it
    import torch  # noqa: F401

ANSWER_ID = 1
BODY = bytes(range(256))
ANSWER_SECONDS = 2.0
FORESEEN = (Mismatch, Raised, Crashed, wire.ProtocolError)  # NotAttempted is a Raised

# --- answers, well-formed and not ----------------------------------------------------------

WORDS = st.text(max_size=12)
SIZES = st.integers(0, 9) | st.sampled_from([-1, 2**31, 2**62, -(2**63), 2**63 - 1])
ARRAYS = st.builds(
    wire.Array,
    st.sampled_from(["array", "scalar", "tensor"]) | WORDS,
    st.sampled_from([*values.DTYPES, "bfloat16", "object", "U9"]) | WORDS,
    st.lists(SIZES, max_size=4) | st.just([1] * 40),
    SIZES,
)
STATES = st.builds(
    wire.NumpyGenerator, st.sampled_from(["0x1", "-0x1", "", "0x" + "f" * 40]), st.just("0x3"), SIZES, SIZES
) | st.builds(wire.TorchGenerator, st.binary(max_size=8))
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats()
    | WORDS
    | st.builds(wire.BigInt, st.sampled_from(["0x" + "f" * 400, "-0x10", "", "0xg", "1_0"]))
    | st.integers(10_000, 30_000).map(lambda size: wire.BigInt("f" * size))
    | st.builds(wire.Bytes, st.binary(max_size=12))
    | ARRAYS
    | st.builds(wire.Object, SIZES, WORDS)
    | st.builds(wire.StudentFunction, WORDS)
    | st.builds(wire.Source, WORDS, WORDS)
    | STATES
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.builds(wire.List, st.lists(inner, max_size=4))
        | st.builds(wire.Tuple, st.lists(inner, max_size=4))
        | st.builds(wire.Mapping, st.dictionaries(WORDS, inner, max_size=4))
    ),
    max_leaves=8,
)
LINES = st.lists(st.builds(wire.Line, SIZES, SIZES, WORDS), max_size=3)
KINDS = st.lists(st.sampled_from(["ValueError", "NotImplementedError", "Exception"]) | WORDS, max_size=3)
BODIES = st.builds(
    wire.Returned, VALUES, st.lists(WORDS | st.just("argument 1"), max_size=2), st.lists(STATES, max_size=2)
) | st.one_of(
    st.builds(wire.Threw, KINDS, WORDS, LINES),
    st.builds(wire.Undefined, WORDS | st.just("f")),
    st.builds(wire.Unsendable, WORDS),
    st.builds(wire.Ran, st.none(), st.lists(st.builds(wire.Output, WORDS, st.dictionaries(WORDS, WORDS)), max_size=2)),
    st.just(wire.Ready()),
)
HEADERS = st.builds(wire.Answer, st.just(ANSWER_ID), BODIES).map(msgspec.msgpack.encode)


def frame(header: bytes, body: bytes = BODY) -> bytes:
    return struct.pack("=II", len(header), len(body)) + header + body


def damaged(header: bytes, damage: Callable[[bytes], bytes]) -> bytes:
    """A frame whose lengths are right for its broken header."""
    return frame(damage(header))


FRAMES = st.one_of(
    st.binary(max_size=300),
    HEADERS.map(frame),
    st.builds(damaged, HEADERS, DAMAGE),
    st.builds(lambda whole, damage: damage(whole), HEADERS.map(frame), DAMAGE),
    st.builds(lambda one, more: one + more, HEADERS.map(frame), st.binary(min_size=1, max_size=40)),
)

# --- what the grader does with them --------------------------------------------------------


class Answering(StudentProcess):
    """A student's process whose only answer is this frame, and which then hangs up."""

    def __init__(self, sent: bytes) -> None:
        server: Any = None  # no sandbox is ever asked for
        super().__init__(server, [Cell(1, "def f(x):\n    raise ValueError\n")], Limits())
        self._sent = sent

    def ask(self, body: Any, chunks: Sequence[bytes]) -> tuple[Any, memoryview]:
        near, far = socket.socketpair()
        with near, far:
            near.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2 * len(self._sent) + 4096)
            near.sendall(self._sent)
            near.shutdown(socket.SHUT_WR)
            answer, data = wire.Channel(far, wire.Answer).receive(time.monotonic() + ANSWER_SECONDS)
        return answer.body, data


def read(sent: bytes) -> None:
    """Read one frame as a check's answer: a value that every tool of a check can take, or one of FORESEEN."""
    submission = RemoteSubmission(Answering(sent))
    try:
        use(submission.f(np.zeros(2), np.random.default_rng(0)))
    except FORESEEN as error:
        judged = verdict.judge(error, submission, hidden=True)
        assert judged.status is not Status.ungraded, error  # noqa: PT017 - it is what the error is turned into
    msgspec.json.encode(submission.changed_arguments)


def use(value: Any) -> None:
    describe(value)
    same(value, value)
    for compare in (assert_close, assert_equal):
        for expected in (1.0, np.zeros((2, 3))):
            try:
                compare(value, expected)
            except AssertionError as error:
                assert isinstance(error, Mismatch)  # noqa: PT017 - any other would be our own mistake
