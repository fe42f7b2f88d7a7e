"""Every kind of value crosses as plain data of its exact type, or stays behind a handle; no header hurts the reader."""

from __future__ import annotations

import collections
import math
from typing import Any, NamedTuple

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.checking import Mismatch, Raised
from autograder.engine.submission import Handle
from autograder.sandbox import values, wire
from tests.conftest import StartStudent

PLAIN: list[Any] = [
    None,
    True,
    False,
    0,
    -1,
    2**63 - 1,
    -(2**63),
    2**63,
    -(2**200),
    0.0,
    -0.0,
    math.inf,
    -math.inf,
    1e-308,
    "",
    "αβ\n\0",
    b"",
    b"\xff\0",
    [],
    (),
    {},
    [1, [2.5, (None, {"a": [b"x"]})]],
    {"": 1, "b c": ()},
]
ARRAYS = [
    np.arange(6).reshape(2, 3),
    np.zeros((0, 3)),
    np.zeros((2, 0), np.int8),
    np.array(3.5),
    np.array([True, False]),
    np.array([math.nan, math.inf]),
    np.arange(12.0).reshape(3, 4)[::-1, ::2],
    np.asfortranarray(np.arange(6.0).reshape(2, 3)),
    np.arange(3, dtype=np.uint64),
    np.array([1 + 2j]),
    np.float32(1.5),
    np.int64(3),
    np.bool_(True),
    np.float16([1, 2]),
]
TENSORS = [
    torch.arange(6).reshape(2, 3),
    torch.tensor(2.5),
    torch.zeros(0, 3),
    torch.ones(2, dtype=torch.bfloat16),
    torch.arange(6.0).reshape(2, 3).T,
    torch.tensor([1 + 1j]).conj(),
    torch.tensor([True]),
]


def foreign(value: Any) -> Any:
    return wire.Object(1, type(value).__name__)


def crossed(value: Any) -> Any:
    packer = values.Packer(foreign)
    packed = packer.pack(value)
    return values.Unpacker(memoryview(b"".join(packer.chunks)), lambda other: other).unpack(packed)


@pytest.mark.parametrize("value", PLAIN, ids=lambda value: repr(value)[:30])
def test_plain_values_cross_unchanged(value: Any) -> None:
    result = crossed(value)
    assert type(result) is type(value)
    assert repr(result) == repr(value)


@pytest.mark.parametrize("value", ARRAYS, ids=lambda value: f"{value.dtype}{value.shape}")
def test_arrays_and_scalars_keep_type_shape_and_bytes(value: Any) -> None:
    result = crossed(value)
    assert (type(result), result.dtype, result.shape) == (type(value), value.dtype, value.shape)
    assert result.tobytes() == value.tobytes()


@pytest.mark.parametrize("value", TENSORS, ids=lambda value: f"{value.dtype}{tuple(value.shape)}")
def test_tensors_keep_type_shape_and_values(value: Any) -> None:
    result = crossed(value)
    assert (type(result), result.dtype, result.shape) == (torch.Tensor, value.dtype, value.shape)
    assert torch.equal(result, value.resolve_conj())


def test_big_endian_arrays_cross_in_this_machines_order() -> None:
    result = crossed(np.arange(3).astype(">f8"))
    assert result.dtype == np.dtype("float64")
    assert result.tolist() == [0, 1, 2]


def test_parameters_and_graphs_are_left_behind() -> None:
    for tensor in (torch.nn.Parameter(torch.ones(2)), torch.ones(2, requires_grad=True) * 2):
        result = crossed(tensor)
        assert type(result) is torch.Tensor
        assert not result.requires_grad


class Sly(float):
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = float.__hash__


@pytest.mark.parametrize(
    "value",
    [
        Sly(1),
        type("I", (int,), {})(1),
        type("S", (str,), {})("x"),
        type("L", (list,), {"__call__": len})(),
        np.array([object()]),
        np.array(["text"]),
        {1: 2},
        {1, 2},
        object,
        len,
        torch.ones(2).to_sparse(),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_could_bring_behaviour_stays_behind_a_handle(value: Any) -> None:
    assert isinstance(crossed(value), wire.Object)


def test_kinds_of_containers_arrive_as_the_plain_ones() -> None:
    class Trained(NamedTuple):
        w: list[float]
        b: float

    for value, plain in (
        (Trained([1.0], 2.0), ([1.0], 2.0)),
        (collections.OrderedDict(a=1), {"a": 1}),
        (collections.Counter("aab"), {"a": 2, "b": 1}),
        (type("L", (list,), {"__eq__": lambda *_: True})([3]), [3]),
    ):
        assert type(arrived := crossed(value)) is type(plain)
        assert arrived == plain
    assert isinstance(crossed(collections.Counter([1, 1])), wire.Object)


def test_array_subclasses_arrive_as_plain_arrays() -> None:
    class Array(np.ndarray[Any, Any]):
        pass

    assert type(crossed(np.arange(3).view(Array))) is np.ndarray
    assert type(crossed(torch.ones(2).as_subclass(type("T", (torch.Tensor,), {})))) is torch.Tensor


def test_iterators_are_drained_and_endless_ones_refused() -> None:
    assert crossed(iter([1, 2])) == [1, 2]
    assert crossed({"a": 1}.keys()) == ["a"]
    assert crossed(range(3)) == [0, 1, 2]
    with pytest.raises(values.NotSendable, match="does the iterator ever end"):
        crossed(iter(int, 1))


def test_depth_and_size_are_capped() -> None:
    deep: list[Any] = []
    deep.append(deep)
    for value in (deep, np.zeros(wire.MAXIMUM_BODY // 8 + 1), 1 << 70_000):
        with pytest.raises(values.NotSendable):
            crossed(value)


def test_lone_surrogates_become_question_marks() -> None:
    assert crossed("a\ud800") == "a?"


def unpacked(*arrays: wire.Array, body: bytes = bytes(16)) -> Any:
    return values.Unpacker(memoryview(body), lambda other: other).unpack(wire.List(list(arrays)))


@pytest.mark.parametrize(
    ("dtype", "shape", "offset"),
    [
        ("float64", [-1], 0),
        ("float64", [3], 0),
        ("float64", [2], 8),
        ("float64", [1], -8),
        ("float64", [0], 99),
        ("float64", [2**62, 4], 0),
        ("float64", [0, 2**62, 2**62], 0),
        ("float64", [2**64 - 1, 0], 0),
        ("int8", [1] * 33, 0),
        ("object", [1], 0),
        ("O", [1], 0),
        ("", [1], 0),
        ("<U4", [1], 0),
        ("float64", [1], 2**63),
    ],
)
def test_a_header_that_lies_about_its_array_is_refused(dtype: str, shape: list[int], offset: int) -> None:
    for kind in ("array", "tensor", "scalar"):
        with pytest.raises(wire.ProtocolError):
            unpacked(wire.Array(kind, dtype, shape, offset))


def test_arrays_may_not_share_their_bytes() -> None:
    whole = wire.Array("array", "int8", [16], 0)
    assert unpacked(whole)[0].shape == (16,)
    with pytest.raises(wire.ProtocolError, match="larger than its bytes"):
        unpacked(whole, whole)


def test_a_bool_is_true_or_false_whatever_its_byte() -> None:
    (array,) = unpacked(wire.Array("array", "bool", [2], 0), body=b"\x02\x00")
    assert array.tobytes() == b"\x01\x00"


def test_a_lie_about_the_dtype_is_not_quoted() -> None:
    with pytest.raises(wire.ProtocolError) as caught:
        unpacked(wire.Array("array", "the input is 7", [1], 0))
    assert "7" not in str(caught.value)


@pytest.mark.parametrize("digits", ["", "0xg", "1" * 20_001])
def test_an_integer_that_is_none_is_refused(digits: str) -> None:
    with pytest.raises(wire.ProtocolError):
        values.Unpacker(memoryview(b""), foreign).unpack(wire.BigInt(digits))


@settings(max_examples=500, deadline=None)
@given(
    st.sampled_from(["array", "tensor", "scalar", "?"]),
    st.sampled_from([*values.DTYPES, "bfloat16", "object"]),
    st.lists(st.integers(-2, 4) | st.sampled_from([2**31, 2**62, 2**63]), max_size=4),
    st.integers(-9, 40),
)
def test_any_array_header_is_read_or_refused(kind: str, dtype: str, shape: list[int], offset: int) -> None:
    try:
        (array,) = unpacked(wire.Array(kind, dtype, shape, offset), body=bytes(32))
    except wire.ProtocolError:
        return
    assert list(array.shape) == shape


# --- through a real sandbox ----------------------------------------------------------------


def test_every_value_comes_back_from_a_sandbox(student: StartStudent) -> None:
    submission = student("import numpy, torch\ndef same(x):\n    return x")
    for value in [*PLAIN, *ARRAYS, *TENSORS]:
        assert repr(submission.same(value)) == repr(value)


def test_objects_stay_there_and_can_be_called_read_and_passed_back(student: StartStudent) -> None:
    submission = student("""
        class Model:
            scale = 3.0
            def __call__(self, x): return self.scale * x
            def grow(self, by=1): self.scale += by
        def read(model): return model.scale
    """)
    model = submission.Model()
    assert isinstance(model, Handle)
    assert (model(2), model.scale) == (6.0, 3.0)
    model.grow(by=2)
    assert submission.read(model) == 5.0
    with pytest.raises(Raised, match="AttributeError"):
        _ = model.missing


def test_a_result_that_is_too_large_is_a_mismatch_and_no_crash(student: StartStudent) -> None:
    submission = student("def text(): return 'x' * 5_000_000\ndef endless(): return iter(int, 1)\ndef fine(): return 1")
    for function in (submission.text, submission.endless):
        with pytest.raises(Mismatch, match="cannot be used"):
            function()
    assert submission.fine() == 1
