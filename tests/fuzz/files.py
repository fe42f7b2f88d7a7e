"""Files as students could hand them in, whole, damaged and made up."""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from typing import Any

import msgspec
from hypothesis import strategies as st

from autograder.engine.notebooks import MAXIMUM_CELL, Released, Unusable, parse
from autograder.exercises import all_exercises
from tests.fuzz.edits import DAMAGE

File = tuple[bytes, str]  # content and suffix

JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.sampled_from(["code", "\ud83d"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["source", "x"]), inner, max_size=2),
    max_leaves=5,
)
NOTEBOOK_3 = json.dumps({"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": ["x = 1"]}]}]})
SCRIPT = """\
# -*- coding: utf-8 -*-
# %% [markdown]
# text
# %%
def relu(z):
    return z
# %% tags=['x']
print('é')
""".encode()


@functools.cache
def released() -> Released:
    return Released.of(all_exercises()[0].notebook)


@functools.cache
def notebooks() -> list[bytes]:
    """The course's own, and one of an old format."""
    return [exercise.notebook.read_bytes() for exercise in all_exercises()[:2]] + [NOTEBOOK_3.encode()]


def replaced(content: bytes, changes: Sequence[tuple[list[int], Any]]) -> bytes:
    """A notebook with some of its values, found by walking down, replaced by anything."""
    root = {"notebook": json.loads(content)}
    for path, junk in changes:
        put(root, path, junk)
    return json.dumps(root["notebook"]).encode()


def put(node: Any, path: list[int], junk: Any) -> None:
    keys = list(node) if isinstance(node, dict) else range(len(node))
    key = keys[path[0] % len(keys)]
    inner = node[key]
    if len(path) > 1 and isinstance(inner, dict | list) and inner:
        put(inner, path[1:], junk)
    else:
        node[key] = junk


NOTEBOOKS = st.integers(0, 2).map(lambda number: notebooks()[number])
CHANGES = st.lists(st.tuples(st.lists(st.integers(0, 500), min_size=1, max_size=6), JUNK), min_size=1, max_size=4)
COOKIES = st.sampled_from(["utf-8", "latin-1", "cp1252", "utf-7", "idna", "punycode", "rot13", "undefined", "hex", "x"])
SCRIPTS = st.one_of(
    st.just(SCRIPT),
    st.builds(lambda cookie: SCRIPT.replace(b"utf-8", cookie.encode()), COOKIES),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
)
FILES = st.one_of(
    st.tuples(st.binary(max_size=200), st.sampled_from([".ipynb", ".py"])),
    st.tuples(st.builds(lambda whole, damage: damage(whole), NOTEBOOKS, DAMAGE), st.just(".ipynb")),
    st.tuples(st.builds(replaced, NOTEBOOKS, CHANGES), st.just(".ipynb")),
    st.tuples(SCRIPTS, st.just(".py")),
    st.tuples(st.builds(lambda whole, damage: damage(whole), SCRIPTS, DAMAGE), st.just(".py")),
)


def read(file: File) -> None:
    """Cells that can be run and reported, or `Unusable`."""
    try:
        notebook = parse(*file, released())
    except Unusable as error:
        assert str(error)  # noqa: PT017 - the student reads it
        return
    assert all(len(cell.source) <= MAXIMUM_CELL for cell in notebook.cells)
    msgspec.json.encode(notebook)  # refuses what no report could hold
