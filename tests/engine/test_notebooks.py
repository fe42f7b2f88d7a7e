"""Whatever is handed in is graded for what is there, or says in a sentence why it cannot be."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from autograder.engine.notebooks import MAXIMUM_CELL, MAXIMUM_SIZE
from autograder.exercises import Exercise
from autograder.gallery.entries import solved_notebook
from tests.engine.conftest import DOUBLE, SHIFT, Grade, OpenGrader, grade_path, notebook, statuses

ALL = 8
GOOD = notebook(DOUBLE, SHIFT)


def cells(*found: Any, **others: Any) -> bytes:
    return json.dumps({"nbformat": 4, "metadata": {}, "cells": list(found), **others}).encode()


def code(source: Any, **fields: Any) -> dict[str, Any]:
    return {"cell_type": "code", "source": source, **fields}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"Dear teacher", "not a notebook"),
        (GOOD[:-40], "cut off"),
        (b"[1, 2]", "no list of cells"),
        (b"null", "no list of cells"),
        (b"{}", "no list of cells"),
        (b'{"cells": 3}', "no list of cells"),
        (cells(), "no code cells"),
        (b'{"worksheets": 5}', "no list of cells"),
        (b"[" * 200_000, "not a notebook"),
        (b'{"cells": ' + b"9" * 5000 + b"}", "not a notebook"),
        (b"\xff\xfe\x00", ""),
        (b"\x89PNG\r\n\x1a\n", ""),
        ("{'cells'}".encode("utf-16"), "not a notebook"),
        (b"PK\x03\x04" + bytes(100), ""),
    ],
)
def test_a_file_that_is_no_notebook_loses_every_check_with_one_reason(
    grade: Grade, content: bytes, message: str
) -> None:
    result = grade(content)
    assert set(statuses(result).values()) == {"failed"}
    assert message in result.problems[0].message
    assert len(result.problems) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + GOOD,
        GOOD.decode().encode("utf-16"),
        GOOD.replace(b"\\n", b"\\r\\n"),
        GOOD.replace(b"\n", b"\r\n"),
        cells(code(DOUBLE.splitlines(keepends=True)), code([*SHIFT.splitlines(keepends=True), 7, None])),
        cells(7, None, [], {"cell_type": 3}, code(DOUBLE), code(SHIFT)),
        cells(code(None), code({}), {"cell_type": "code"}, code(DOUBLE), code(SHIFT)),
        json.dumps(
            {
                "nbformat": 3,
                "worksheets": [
                    {"cells": [{"cell_type": "code", "input": DOUBLE}, {"cell_type": "code", "input": SHIFT}]}
                ],
            }
        ).encode(),
        cells(code(DOUBLE, metadata=[1], outputs="x"), code(SHIFT, metadata={"nbgrader": {"grade_id": ["x"]}})),
        cells(code(SHIFT), code(DOUBLE)),
        cells(code(DOUBLE), code(SHIFT), code("print('half an emoji: \ud83d')")),
        cells(
            {"cell_type": "markdown", "source": "# x"},
            code(DOUBLE),
            code(SHIFT),
            code("x = '\u2028'"),
            metadata={"n": float("nan")},
        ),
    ],
    ids=[
        "bom",
        "utf-16",
        "windows",
        "windows json",
        "lines",
        "no dicts",
        "no source",
        "nbformat 3",
        "metadata",
        "moved",
        "surrogate",
        "nan",
    ],
)
def test_odd_notebooks_are_graded_for_what_is_there(grade: Grade, content: bytes) -> None:
    assert grade(content).score == ALL


def test_a_cell_of_data_is_left_out_and_the_others_graded(grade: Grade) -> None:
    result = grade(f"x = '{'a' * MAXIMUM_CELL}'", DOUBLE, SHIFT)
    assert result.score == ALL
    assert "left out" in result.problems[0].message


def test_a_copied_cell_runs_too_and_is_reported(grade: Grade) -> None:
    mark = {"nbgrader": {"grade_id": "double"}}
    result = grade(cells(code("def double(x): return x", metadata=mark), code(SHIFT), code(DOUBLE, metadata=mark)))
    assert result.score == ALL
    assert [(p.where, p.message) for p in result.problems] == [
        ("cell 3", "This cell was copied from cell 1. Both were run, in order.")
    ]


@pytest.mark.parametrize("edit", ["delete", "double", "empty", "pass", "move", "points", "strip"])
def test_what_happens_to_check_cells_changes_nothing(grade: Grade, tiny: Exercise, edit: str) -> None:
    content = json.loads(solved_notebook(tiny))
    checks = [cell for cell in content["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]
    others = [cell for cell in content["cells"] if cell not in checks]
    for cell in checks:
        if edit in ("empty", "pass"):
            cell["source"] = "" if edit == "empty" else "raise ValueError('my own')"
        if edit == "points":
            cell["metadata"]["nbgrader"].update(points=1000, grade_id="mine")
        if edit == "strip":
            cell["metadata"] = {}
    orders = {"delete": others, "double": [*content["cells"], *checks], "move": [*checks, *others]}
    content["cells"] = orders.get(edit, content["cells"])
    result = grade(json.dumps(content).encode())
    assert (result.score, result.points) == (ALL, ALL)


@pytest.mark.parametrize(
    "content",
    [
        f"{DOUBLE}\n{SHIFT}".encode(),
        f"# %%\n{DOUBLE}\n# %% [markdown]\n# not: code(\n# %% tags=['x']\n{SHIFT}".encode(),
        f"# -*- coding: latin-1 -*-\n# é\n{DOUBLE}{SHIFT}".encode("latin-1"),
        f"\ufeff{DOUBLE}{SHIFT}".encode(),
        f"{DOUBLE}{SHIFT}".replace("\n", "\r\n").encode(),
        f"{DOUBLE}{SHIFT}\nif __name__ == '__main__':\n    print(double(1))".encode(),
    ],
    ids=["plain", "percent", "latin-1", "bom", "windows", "main"],
)
def test_scripts_are_graded_too(grade: Grade, content: bytes) -> None:
    assert grade(content, name="ada.py").score == ALL


@pytest.mark.parametrize("cookie", ["undefined", "punycode", "idna", "hex", "rot13", "no_such", "utf-16"])
def test_a_script_of_no_real_encoding_is_refused_or_read(grade: Grade, cookie: str) -> None:
    result = grade(f"# coding: {cookie}\nx = '{'é' * 70}..'".encode(), name="ada.py")
    assert result.graded
    assert result.score == 0


def test_a_link_a_pipe_a_folder_and_a_huge_file_are_refused(grader: OpenGrader, tmp_path: Path) -> None:
    (tmp_path / "good.ipynb").write_bytes(GOOD)
    (tmp_path / "link.ipynb").symlink_to(tmp_path / "good.ipynb")
    (tmp_path / "nowhere.ipynb").symlink_to(tmp_path / "gone")
    os.mkfifo(tmp_path / "pipe.ipynb")
    (tmp_path / "folder.ipynb").mkdir()
    with (tmp_path / "huge.ipynb").open("wb") as file:
        file.truncate(MAXIMUM_SIZE + 1)
    expected = {
        "link": "link",
        "nowhere": "link",
        "pipe": "not a file",
        "folder": "not a file",
        "huge": "over 64 MiB",
        "gone": "no notebook",
    }
    for name, message in expected.items():
        result = grade_path(grader, tmp_path / f"{name}.ipynb")
        assert message in result.problems[0].message
        assert (result.score, result.graded) == (0, True)
    assert grade_path(grader, tmp_path / "good.ipynb").score == ALL
