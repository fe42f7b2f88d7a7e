"""Python values to wire values and back. Both sides use this; each adds its own foreign objects.

Packing looks at exact types first. A named tuple or an ordered dict is packed as the tuple or dict that it is; a
subclass of float, or a container that can be called, is not data but a foreign object.
Unpacking builds exact types only: nothing that arrives can bring behaviour with it.
"""

from __future__ import annotations

import collections.abc
import math
import sys
from collections.abc import Callable
from typing import Any, cast

import numpy as np

from autograder.sandbox import wire

MAXIMUM_DEPTH = 32
MAXIMUM_ITEMS = 100_000
ITERATED: Any = (collections.abc.Iterator, range, collections.abc.MappingView)  # what is drained into a list
_NO_GENERATORS = {np.ndarray, int, float, bool, str, list, tuple, dict, type(None)}  # nearly all that comes by
_INT64 = range(-(2**63), 2**63)

DTYPES = {
    name: np.dtype(name)
    for name in (
        "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
        "float16", "float32", "float64", "complex64", "complex128",
    )
}  # fmt: skip
NAMES = {dtype: name for name, dtype in DTYPES.items()}  # of native byte order: others are no keys of it
_TENSOR_ONLY = {"bfloat16": "int16"}  # NumPy lacks it: its bits travel as these


class NotSendable(Exception):
    """A value that the wire does not carry; the message says why."""


def loaded_torch() -> Any:
    """PyTorch where this process has imported it, else None: a NumPy exercise never pays for it."""
    return sys.modules.get("torch")


def container_kind(value: Any) -> type:
    """tuple, list or dict for what is one or a kind of one, such as a named tuple; any other value's own type."""
    kind = type(value)
    if kind in (tuple, list, dict) or callable(value):
        return kind
    return next((plain for plain in (tuple, list, dict) if isinstance(value, plain)), kind)


class Packer:
    """Values to wire values for one message; array bytes collect in `chunks`."""

    def __init__(self, foreign: Callable[[Any], wire.Value]) -> None:
        self.chunks: list[bytes] = []
        self._size = 0
        self._items = 0
        self._foreign = foreign

    def pack(self, value: Any, depth: int = 0) -> wire.Value:
        self._items += 1
        if depth > MAXIMUM_DEPTH:
            raise NotSendable(f"lists nested more than {MAXIMUM_DEPTH} deep")
        if self._items > MAXIMUM_ITEMS:
            raise NotSendable(f"more than {MAXIMUM_ITEMS} items: does the iterator ever end?")
        kind = type(value)
        if kind is np.ndarray and value.dtype in NAMES:
            return self._array("array", NAMES[value.dtype], value)
        if value is None or kind in (bool, float):
            return cast(wire.Value, value)
        if kind is int:
            return value if value in _INT64 else wire.BigInt(self._hexadecimal(value))
        if kind is str:
            return wire.clean(value)
        if kind is bytes:
            return wire.Bytes(value)
        return self._pack_container(value, container_kind(value), depth)

    def _pack_container(self, value: Any, kind: type, depth: int) -> wire.Value:
        if kind is list:
            return wire.List([self.pack(item, depth + 1) for item in value])
        if kind is tuple:
            return wire.Tuple([self.pack(item, depth + 1) for item in value])
        if kind is dict and all(type(key) is str for key in value):
            return wire.Mapping({wire.clean(key): self.pack(item, depth + 1) for key, item in value.items()})
        if isinstance(value, ITERATED):
            return wire.List([self.pack(item, depth + 1) for item in value])
        if isinstance(value, np.ndarray | np.generic) and value.dtype.newbyteorder("=") in NAMES:
            plain = np.array(value, dtype=value.dtype.newbyteorder("="), subok=False)
            return self._array("scalar" if isinstance(value, np.generic) else "array", NAMES[plain.dtype], plain)
        torch = loaded_torch()
        if torch is not None and isinstance(value, torch.Tensor):
            return self._pack_tensor(torch, value)
        return self._foreign(value)

    def _pack_tensor(self, torch: Any, value: Any) -> wire.Value:
        dtype = str(value.dtype).removeprefix("torch.")
        if dtype not in DTYPES and dtype not in _TENSOR_ONLY:
            return self._foreign(value)
        try:
            plain = value.detach().cpu().contiguous().resolve_conj().resolve_neg()
            bits = plain.view(getattr(torch, _TENSOR_ONLY[dtype])) if dtype in _TENSOR_ONLY else plain
            return self._array("tensor", dtype, bits.numpy())
        except (RuntimeError, TypeError, NotImplementedError):  # sparse, meta and other tensors without bytes
            return self._foreign(value)

    def _array(self, kind: str, dtype: str, plain: np.ndarray[Any, Any]) -> wire.Array:
        data = plain.tobytes()
        offset = self._size
        self._size += len(data)
        if self._size > wire.MAXIMUM_BODY:
            raise NotSendable(f"more than {wire.MAXIMUM_BODY // 2**20} MiB of arrays")
        self.chunks.append(data)
        return wire.Array(kind, dtype, list(plain.shape), offset)

    @staticmethod
    def _hexadecimal(value: int) -> str:
        if value.bit_length() > 65536:
            raise NotSendable("an integer of more than 65536 bits")
        return hex(value)


class Unpacker:
    """Wire values to values, for one message with its body."""

    def __init__(self, body: memoryview, foreign: Callable[[Any], Any]) -> None:
        self._body = body
        self._unread = len(body)
        self._foreign = foreign
        self._items = 0

    def unpack(self, value: Any, depth: int = 0) -> Any:
        self._items += 1
        if depth > MAXIMUM_DEPTH or self._items > 2 * MAXIMUM_ITEMS:
            raise wire.ProtocolError("a value that is nested too deep or has too many items")
        if value is None or isinstance(value, bool | int | float | str):
            return value
        if isinstance(value, wire.Bytes):
            return value.data
        if isinstance(value, wire.List):
            return [self.unpack(item, depth + 1) for item in value.items]
        if isinstance(value, wire.Tuple):
            return tuple([self.unpack(item, depth + 1) for item in value.items])
        if isinstance(value, wire.Mapping):
            return {key: self.unpack(item, depth + 1) for key, item in value.items.items()}
        if isinstance(value, wire.Array):
            return self._array(value)
        if isinstance(value, wire.BigInt):
            return self._big(value.digits)
        return self._foreign(value)

    def _array(self, value: wire.Array) -> Any:
        stored = DTYPES.get(_TENSOR_ONLY.get(value.dtype, value.dtype))
        if stored is None or min(value.shape, default=0) < 0 or len(value.shape) > 32 or value.offset < 0:
            raise wire.ProtocolError("an array of a type or shape that cannot be")
        size = math.prod(value.shape)
        self._unread -= size * stored.itemsize  # arrays that shared their bytes could add up to any amount
        if self._unread < 0 or value.offset + size * stored.itemsize > len(self._body):
            raise wire.ProtocolError("an array that is larger than its bytes")
        try:
            array = np.frombuffer(self._body, stored, size, value.offset).reshape(value.shape).copy()
        except (ValueError, OverflowError) as error:  # no elements, and still too large: (0, 2**62, 2**62)
            raise wire.ProtocolError("an array of a shape that cannot be") from error
        if stored == np.bool_:
            array = np.asarray(array.view(np.uint8) != 0)  # a byte of 2 would be neither True nor False
        if value.kind == "tensor":
            return self._tensor(array, value)
        return array[()] if value.kind == "scalar" and not value.shape else array

    def _tensor(self, array: Any, value: wire.Array) -> Any:
        torch = loaded_torch()
        if torch is None:
            return self._foreign(wire.Object(0, "Tensor"))
        tensor = torch.from_numpy(array)
        return tensor.view(torch.bfloat16) if value.dtype == "bfloat16" else tensor

    @staticmethod
    def _big(digits: str) -> int:
        if len(digits) > 20_000:
            raise wire.ProtocolError("an integer that is too large")
        try:
            return int(digits, 16)
        except ValueError as error:
            raise wire.ProtocolError("an integer that is none") from error


# --- random generators, by their state -----------------------------------------------------


def generator_state(value: Any) -> wire.NumpyGenerator | wire.TorchGenerator | None:
    """A NumPy or torch generator's state; None for anything else."""
    if type(value) in _NO_GENERATORS:
        return None
    if isinstance(value, np.random.Generator):
        state: Any = value.bit_generator.state
        if state["bit_generator"] != "PCG64":
            raise NotSendable(f"a generator of kind {state['bit_generator']}: use numpy.random.default_rng")
        inner = state["state"]
        return wire.NumpyGenerator(hex(inner["state"]), hex(inner["inc"]), state["has_uint32"], state["uinteger"])
    torch = loaded_torch()
    if torch is not None and isinstance(value, torch.Generator):
        return wire.TorchGenerator(value.get_state().numpy().tobytes())
    return None


def set_generator(generator: Any, state: wire.NumpyGenerator | wire.TorchGenerator) -> None:
    """Put a generator of the same kind into `state`."""
    if isinstance(generator, np.random.Generator) and isinstance(state, wire.NumpyGenerator):
        generator.bit_generator.state = {
            "bit_generator": "PCG64",
            "state": {"state": int(state.state, 16), "inc": int(state.increment, 16)},
            "has_uint32": state.has_uint32,
            "uinteger": state.uinteger,
        }
    elif isinstance(state, wire.TorchGenerator):
        torch: Any = loaded_torch()
        generator.set_state(torch.frombuffer(bytearray(state.state), dtype=torch.uint8))


def new_generator(state: wire.NumpyGenerator | wire.TorchGenerator) -> Any:
    """A generator that goes on from `state`."""
    torch: Any = loaded_torch()
    generator = np.random.default_rng(0) if isinstance(state, wire.NumpyGenerator) else torch.Generator()
    set_generator(generator, state)
    return generator
