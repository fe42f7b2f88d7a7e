"""Whatever arrives, the grader reads it or refuses it: it never crashes, hangs or fills memory."""

from __future__ import annotations

import pytest
from hypothesis.strategies import SearchStrategy

from autograder.engine.notebooks import parse
from tests.fuzz import answers, files
from tests.fuzz.__main__ import KINDS
from tests.fuzz.campaign import campaign
from tests.fuzz.edits import edited

CASES = 500


@pytest.mark.parametrize(("kind", "read"), KINDS.values(), ids=KINDS)
def test_damaged_data_is_read_or_refused(kind: SearchStrategy[object], read: object) -> None:
    done = campaign(kind, read, CASES, repeatable=True)  # type: ignore[arg-type]
    assert done.cases >= CASES
    assert done.holds, done


def test_an_edit_cuts_and_inserts_at_any_place() -> None:
    assert edited(b"abcdef", [(2, 3, b"X")]) == b"abXf"
    assert edited(b"abc", [(7, 100, b"!")]) == b"abc!"
    assert edited(b"abc", [(0, 0, b"")]) == b"abc"


def test_what_is_not_damaged_is_read() -> None:
    answers.read(answers.frame(answers.msgspec.msgpack.encode(answers.wire.Answer(1, answers.wire.Undefined("f")))))
    for content in files.notebooks():
        assert parse(content, ".ipynb", files.released()).cells
    assert len(parse(files.SCRIPT, ".py", files.released()).cells) == 3


def test_a_value_in_a_notebook_is_replaced_wherever_the_path_leads() -> None:
    assert files.replaced(b'{"cells": [1, {"a": 2}]}', [([0, 0, 1, 0], "X")]) == b'{"cells": [1, {"a": "X"}]}'
    assert files.replaced(b'{"cells": [1]}', [([0], None)]) == b"null"
