"""Damage to bytes."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

Edit = tuple[int, int, bytes]  # where, how many bytes go, what comes in their place

EDITS = st.lists(
    st.tuples(st.integers(0, 2**20), st.integers(0, 16) | st.integers(0, 2**16), st.binary(max_size=12)),
    min_size=1,
    max_size=6,
)


def edited(data: bytes, edits: Sequence[Edit]) -> bytes:
    for place, gone, new in edits:
        start = place % (len(data) + 1)
        data = data[:start] + new + data[start + gone :]
    return data


DAMAGE = EDITS.map(lambda edits: lambda data: edited(data, edits))
