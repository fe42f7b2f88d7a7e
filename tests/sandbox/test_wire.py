"""Frames: what is whole arrives as it was, and anything else is a ProtocolError, whatever the bytes."""

from __future__ import annotations

import contextlib
import socket
import struct
import time
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.engine.sandboxes import Crashed, TimedOut
from autograder.sandbox import wire
from tests.conftest import StartStudent
from tests.sandbox.forge import FORGE

Pair = tuple[socket.socket, wire.Channel]
LENGTHS = struct.Struct("=II")


def pair(receives: type[Any] = wire.Answer) -> Pair:
    """A bare socket, and the channel that reads what is written into it."""
    near, far = socket.socketpair()
    return near, wire.Channel(far, receives)


@pytest.fixture
def ends() -> Iterator[Pair]:
    raw, channel = pair()
    with raw, channel.stream:
        yield raw, channel


def frame(header: bytes, body: bytes = b"") -> bytes:
    return LENGTHS.pack(len(header), len(body)) + header + body


def soon() -> float:
    return time.monotonic() + 0.05


@pytest.mark.parametrize(
    "body",
    [
        wire.Ready(),
        wire.Ran(None, [wire.Output("stream", {"text/plain": "α"})]),
        wire.Ran(wire.Threw(["SyntaxError"], "", []), []),
        wire.Returned(
            wire.List([None, True, -3, 2.5, "x", wire.BigInt("0xff"), wire.Bytes(b"\0")]), ["argument 1"], []
        ),
        wire.Returned(wire.Mapping({"a": wire.Tuple([wire.Array("array", "float64", [2, 3], 8)])}), [], []),
        wire.Returned(
            wire.Object(3, "Linear"), [], [wire.NumpyGenerator("0x1", "0x2", 0, 7), wire.TorchGenerator(b"s")]
        ),
        wire.Threw(["ValueError", "Exception"], "no", [wire.Line(2, 5, "raise")]),
        wire.Undefined("f"),
        wire.Unsendable("too deep"),
    ],
    ids=lambda body: type(body).__name__,
)
def test_every_answer_arrives_as_it_was_sent(ends: Pair, body: msgspec.Struct) -> None:
    raw, channel = ends
    sender = wire.Channel(raw, wire.Request)
    sender.send(wire.Answer(2**62, body), [b"ab", b"c"])
    message, data = channel.receive(soon())
    assert message == wire.Answer(2**62, body)
    assert bytes(data) == b"abc"


@pytest.mark.parametrize(
    "body",
    [
        wire.RunCell(1, "x = 1"),
        wire.Call(wire.StudentFunction("f"), [wire.Source("g", "def g(): pass")], {"x": 1}),
        wire.Read(wire.Object(1, ""), "shape"),
        wire.RunScenario(wire.Source("s", "def s(student): pass"), [1]),
    ],
    ids=lambda body: type(body).__name__,
)
def test_every_request_arrives_as_it_was_sent(body: msgspec.Struct) -> None:
    raw, channel = pair(wire.Request)
    with raw, channel.stream:
        wire.Channel(raw, wire.Answer).send(wire.Request(1, body), [])
        assert channel.receive(soon())[0] == wire.Request(1, body)


@pytest.mark.parametrize("sizes", [(wire.MAXIMUM_HEADER + 1, 0), (1, wire.MAXIMUM_BODY + 1), (2**32 - 1, 2**32 - 1)])
def test_a_frame_over_the_limits_is_refused_by_its_lengths_alone(ends: Pair, sizes: tuple[int, int]) -> None:
    raw, channel = ends
    raw.sendall(LENGTHS.pack(*sizes))
    with pytest.raises(wire.ProtocolError, match="over the limit"):
        channel.receive(soon())


def test_a_message_of_ours_over_the_limits_is_not_sent(ends: Pair) -> None:
    _, channel = ends
    with pytest.raises(wire.TooLarge):
        channel.send(wire.Answer(1, wire.Undefined("x" * wire.MAXIMUM_HEADER)), [])


@pytest.mark.parametrize("cut", [1, 7, 9, -1])
def test_a_frame_that_breaks_off_is_a_hang_up(cut: int) -> None:
    raw, channel = pair()
    with channel.stream:
        raw.sendall(frame(msgspec.msgpack.encode(wire.Answer(1, wire.Ready())), b"12345")[:cut])
        raw.close()
        with pytest.raises(wire.Closed):
            channel.receive(soon())


def test_half_a_frame_ends_at_the_deadline(ends: Pair) -> None:
    raw, channel = ends
    raw.sendall(LENGTHS.pack(100, 100) + b"x")
    with pytest.raises(TimeoutError):
        channel.receive(soon())


def test_a_drip_of_bytes_does_not_push_the_deadline_out(ends: Pair) -> None:
    raw, channel = ends
    raw.sendall(LENGTHS.pack(100, 0) + b"x")
    with pytest.raises(TimeoutError):
        channel.receive(time.monotonic() - 1)


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"\xc1",
        msgspec.msgpack.encode(["1", ["ready"]]),
        msgspec.msgpack.encode([1, ["call", ["student", "f"], [], {}]]),
        msgspec.msgpack.encode([1, ["returned", ["no such tag", 1], [], []]]),
        msgspec.msgpack.encode([1, ["returned", ["array", "array", "float64", [2.5], 0], [], []]]),
        msgspec.msgpack.encode([1, ["returned", ["dict", {1: 2}], [], []]]),
        msgspec.msgpack.encode([1, ["ran", None]]),
        msgspec.msgpack.encode([1.5, ["ready"]]),
        msgspec.msgpack.encode([1, ["ready"]])[:-1],
        b"\x92\x01" + b"\x93\xa8returned" + b"\x92\xa4list\x91" * 10_000,
    ],
    ids=["nothing", "reserved", "id", "request", "tag", "shape", "key", "short", "float", "cut", "deep"],
)
def test_a_header_that_is_no_answer_is_refused(ends: Pair, header: bytes) -> None:
    raw, channel = ends
    raw.sendall(frame(header))
    with pytest.raises(wire.ProtocolError):
        channel.receive(soon())


@settings(max_examples=500, deadline=None)
@given(st.binary(max_size=200), st.binary(max_size=50))
def test_garbage_never_raises_anything_else(header: bytes, body: bytes) -> None:
    raw, channel = pair()
    with raw, channel.stream:
        raw.sendall(frame(header, body))
        with contextlib.suppress(wire.ProtocolError):
            channel.receive(soon())


@settings(max_examples=500, deadline=None)
@given(st.data())
def test_a_damaged_answer_never_raises_anything_else(data: st.DataObject) -> None:
    value = wire.Mapping({"a": wire.List([1, wire.Array("array", "int8", [1], 0), wire.Bytes(b"x")])})
    header = bytearray(msgspec.msgpack.encode(wire.Answer(1, wire.Returned(value, ["argument 1"], []))))
    place = data.draw(st.integers(0, len(header) - 1))
    header[place] = data.draw(st.integers(0, 255))
    test_garbage_never_raises_anything_else.hypothesis.inner_test(bytes(header), b"1")  # type: ignore[attr-defined]


def test_what_could_not_be_decoded_is_not_quoted(ends: Pair) -> None:
    raw, channel = ends
    raw.sendall(frame(msgspec.msgpack.encode([1, ["the hidden input is 7"]])))
    with pytest.raises(wire.ProtocolError) as caught:
        channel.receive(soon())
    assert "hidden" not in str(caught.value)


# --- against a running sandbox -------------------------------------------------------------


@pytest.mark.parametrize(
    "cheat",
    [
        "say(b'garbage' * 100)",
        "say(b'\\xff' * 8)",
        "answer(returned(1), offset=1)",
        "say(b'\\0' * 8)",
        "serving()[0].stream.close()",
        "serving()[0].stream.shutdown(2)",
    ],
    ids=["garbage", "huge", "wrong id", "empty", "close", "shutdown"],
)
def test_a_forged_answer_costs_that_call_and_the_run_goes_on(student: StartStudent, cheat: str) -> None:
    submission = student(FORGE, f"def cheat():\n    {cheat}\n    return 1")
    with pytest.raises((Crashed, wire.ProtocolError)):
        submission.cheat()
    assert submission.honest() == 42


def test_an_answer_of_another_kind_is_no_answer(student: StartStudent) -> None:
    with pytest.raises(Crashed, match="unexpected kind"):
        student(FORGE, "def cheat(): answer(wire.Ready())").cheat()


def test_a_second_answer_is_found_before_the_next_question(student: StartStudent) -> None:
    submission = student(FORGE, "def cheat():\n    answer(returned(1))\n    return 2")
    assert submission.cheat() == 1  # the first answer to the question: its own, whoever wrote it
    with pytest.raises(Crashed, match="not one of ours"):
        submission.honest()
    assert submission.honest() == 42


def test_an_answer_from_a_thread_before_the_question_is_found(student: StartStudent) -> None:
    early = "import threading, time\nchannel, number = serving()\nchannel.send(wire.Answer(number, returned(1)), [])"
    submission = student(FORGE, early)
    with pytest.raises(Crashed):
        submission.honest()
    with pytest.raises(Crashed):
        submission.honest()


def test_half_an_answer_is_waited_for_no_longer_than_the_limit(student: StartStudent) -> None:
    submission = student(
        FORGE, "import time\ndef cheat():\n    say(b'\\x10\\0\\0\\0')\n    time.sleep(60)", call_seconds=0.3
    )
    with pytest.raises(TimedOut):
        submission.cheat()
    assert submission.honest() == 42
