"""What crosses between grader and sandbox, and how it is framed.

    Request   RunCell, Call, Read, RunScenario      only the grader asks
    Answer    Ready, Ran, Returned, Threw, Undefined, Unsendable

A frame is two lengths, a msgpack header (structs, small) and a body (the bytes of arrays).
Decoding builds these structs and nothing else: no pickle, no code, no sizes beyond the caps.
Source for the format: msgspec's documentation on tagged unions.
"""

from __future__ import annotations

import socket
import struct
import time
from typing import Any, Union

import msgspec

MAXIMUM_HEADER = 4 * 1024 * 1024
MAXIMUM_BODY = 64 * 1024 * 1024
_LENGTHS = struct.Struct("=II")


class ProtocolError(Exception):
    """The other side sent what no honest peer would, or went away."""


class Closed(ProtocolError):
    """The other side hung up: it ended, or was ended."""


class TooLarge(ValueError):
    """Our own message is over the limits; nothing of it was sent."""


class Struct(msgspec.Struct, array_like=True):
    pass


# --- values --------------------------------------------------------------------------------


class BigInt(Struct, tag="bigint"):
    digits: str  # hexadecimal


class Bytes(Struct, tag="bytes"):
    data: bytes


class List(Struct, tag="list"):
    items: list[Value]


class Tuple(Struct, tag="tuple"):
    items: list[Value]


class Mapping(Struct, tag="dict"):
    items: dict[str, Value]


class Array(Struct, tag="array"):
    """`kind` is array, scalar or tensor; the bytes lie at `offset` in the frame's body, in C order."""

    kind: str
    dtype: str
    shape: list[int]
    offset: int


class Object(Struct, tag="object"):
    """Something that stays in the sandbox."""

    handle: int
    type_name: str


class StudentFunction(Struct, tag="student"):
    name: str


class Source(Struct, tag="source"):
    """A plain function of the grader's, by its source."""

    name: str
    text: str


class NumpyGenerator(Struct, tag="numpy_rng"):
    """PCG64's state, in hexadecimal where it exceeds 64 bits."""

    state: str
    increment: str
    has_uint32: int
    uinteger: int


class TorchGenerator(Struct, tag="torch_rng"):
    state: bytes


Value = Union[  # noqa: UP007 - a forward reference in a `|` union cannot be evaluated here
    None, bool, int, float, str,
    BigInt, Bytes, List, Tuple, Mapping, Array, Object, StudentFunction, Source, NumpyGenerator, TorchGenerator,
]  # fmt: skip


# --- requests ------------------------------------------------------------------------------


class RunCell(Struct, tag="cell"):
    number: int
    source: str


class Call(Struct, tag="call"):
    function: StudentFunction | Object
    args: list[Value]
    kwargs: dict[str, Value]


class Read(Struct, tag="read"):
    target: Object
    name: str


class RunScenario(Struct, tag="scenario"):
    scenario: Source
    args: list[Value]


class Request(Struct):
    id: int
    body: RunCell | Call | Read | RunScenario


class Posed(Struct):
    """A Request whose body is encoded already."""

    id: int
    body: msgspec.Raw


# --- answers -------------------------------------------------------------------------------


class Line(Struct):
    """One of the student's own lines, on the way to an exception. The grader adds the text, from the file."""

    cell: int
    line: int
    text: str = ""


class Output(Struct):
    """What a cell printed or displayed: `kind` is stream, display or result, `data` by MIME type."""

    kind: str
    data: dict[str, str]


class Threw(Struct, tag="threw"):
    type_names: list[str]
    message: str
    lines: list[Line]


class Ran(Struct, tag="ran"):
    error: Threw | None
    outputs: list[Output]


class Returned(Struct, tag="returned"):
    """`changed` names the arguments that the call changed; `generators` the states that they ended in."""

    value: Value
    changed: list[str]
    generators: list[NumpyGenerator | TorchGenerator]


class Undefined(Struct, tag="undefined"):
    name: str


class Unsendable(Struct, tag="unsendable"):
    """The call was made, but its result cannot cross: too large, too deep, endless."""

    message: str


class Ready(Struct, tag="ready"):
    """Confined, and before the student's first line. The one answer to no question; its id is 0."""


class Answer(Struct):
    id: int
    body: Ready | Ran | Returned | Threw | Undefined | Unsendable


# --- frames --------------------------------------------------------------------------------

_READ_SIZE, _LARGEST_READ = 64 * 1024, 8 * 1024 * 1024
_encoder = msgspec.msgpack.Encoder()


def clean(text: str) -> str:
    """The text without lone surrogates, which UTF-8 cannot hold."""
    return str(text.encode("utf-8", "replace").decode())  # of a subclass, too, whose `encode` may be anything


def encode(value: Any) -> bytes:
    """Wire values as bytes: how two of them are compared, NaN and all."""
    return _encoder.encode(value)


def frame(message: Struct, chunks: list[bytes]) -> bytes:
    header = _encoder.encode(message)
    size = sum(map(len, chunks))
    if len(header) > MAXIMUM_HEADER or size > MAXIMUM_BODY:
        raise TooLarge(f"a message of {len(header)} + {size} bytes is over the limit")
    return b"".join([_LENGTHS.pack(len(header), size), header, *chunks])


class Channel:
    """Whole messages over a stream socket. `receives` is the one type that is accepted.

    The kernel watches the clock (SO_RCVTIMEO), at one system call a message: Python's own
    socket timeouts would add a `poll` to each.
    """

    def __init__(self, stream: socket.socket, receives: type[Any]) -> None:
        stream.settimeout(None)
        self.stream = stream
        self._decoder = msgspec.msgpack.Decoder(receives)
        self._buffer = memoryview(bytearray(_READ_SIZE))
        self._ahead = b""  # received, and not yet taken
        self._patience = 0.0  # seconds that the kernel now waits; 0 is for ever

    def send(self, message: Struct, chunks: list[bytes], deadline: float | None = None) -> None:
        """`chunks` are the bytes of the message's arrays, in the order of their offsets."""
        self.send_frames(frame(message, chunks), deadline)

    def send_frames(self, frames: bytes, deadline: float | None = None) -> None:
        self._wait_until(deadline)
        try:
            self.stream.sendall(frames)
        except OSError as error:
            raise hung_up_or_late(error) from error

    def receive(self, deadline: float | None = None) -> tuple[Any, memoryview]:
        """The next message and its body. TimeoutError at the deadline (in `time.monotonic()` seconds)."""
        header_size, body_size = _LENGTHS.unpack(self._take(_LENGTHS.size, deadline))
        if header_size > MAXIMUM_HEADER or body_size > MAXIMUM_BODY:
            raise ProtocolError(f"a message of {header_size} + {body_size} bytes is over the limit")
        header = self._take(header_size, deadline)
        body = self._take(body_size, deadline)
        try:
            return self._decoder.decode(header), body
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
            # Not `error`'s own words: they quote the message, and students read ours.
            raise ProtocolError("a message that cannot be decoded") from error

    def _take(self, size: int, deadline: float | None) -> memoryview:
        """Exactly `size` bytes."""
        if len(self._ahead) < size:
            self._ahead = self._fill(size, deadline)
        taken, self._ahead = memoryview(self._ahead)[:size], self._ahead[size:]
        return taken

    def _fill(self, size: int, deadline: float | None) -> bytes:
        pieces, length = [self._ahead], len(self._ahead)
        while length < size:
            self._wait_until(deadline)
            try:
                piece = self._read(size - length)
            except OSError as error:
                raise hung_up_or_late(error) from error
            if not piece:
                raise Closed("the other side hung up")
            pieces.append(piece)
            length += len(piece)
        return b"".join(pieces)

    def _read(self, wanted: int) -> bytes:
        """What is there, up to one read. `recv` would allocate its largest size each time: that scatters the heap."""
        if wanted > _READ_SIZE:
            return self.stream.recv(min(wanted, _LARGEST_READ))
        received = self.stream.recv_into(self._buffer)
        return self._buffer[:received].tobytes()

    def _wait_until(self, deadline: float | None) -> None:
        left = 0.0 if deadline is None else deadline - time.monotonic()
        if deadline is not None and left <= 0:
            raise TimeoutError
        if abs(left - self._patience) > 0.01 * left:  # most questions have the same time limit
            timeval = struct.pack("@ll", int(left), 0 if deadline is None else max(1, int(left % 1 * 1e6)))
            self.stream.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, timeval)
            self.stream.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, timeval)
            self._patience = left


def hung_up_or_late(error: OSError) -> Exception:
    """What the socket says, in our words."""
    late = isinstance(error, BlockingIOError)  # how the kernel reports that the time is over
    return TimeoutError() if late else Closed(str(error))
