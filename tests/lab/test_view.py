"""`make lab` shows a copy, with nbgrader's Validate and nothing of an instructor's, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from autograder.lab.__main__ import main
from tests.browser.server import running

pytest.importorskip("jupyterlab", reason="JupyterLab is not installed: pip install '.[lab]'")


def notebook(folder: Path) -> Path:
    path = folder / "handout" / "first" / "first.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}))
    (path.parent / ".ipynb_checkpoints").mkdir()
    return path


def fetched(address: str) -> str:
    with urllib.request.urlopen(address, timeout=30) as answer:
        return str(answer.read().decode())


def test_the_view_is_a_copy_that_goes_when_it_is_stopped(tmp_path: Path) -> None:
    original = notebook(tmp_path)
    before = original.read_bytes()
    with running(["autograder.lab", str(tmp_path / "handout")], tmp_path, os.environ) as server:
        listed = json.loads(fetched(server.at("api/contents/first")))
        assert [entry["name"] for entry in listed["content"]] == ["first.ipynb"]
        (server.copy / "first" / "first.ipynb").write_text("changed")
        page = fetched(server.at("lab"))
        assert '"@jupyter/nbgrader:formgrader"' in page.split("disabledExtensions")[1]
        copy = server.copy
        assert copy.is_dir()
    assert not copy.parent.exists()
    assert original.read_bytes() == before


def test_a_folder_without_notebooks_is_refused_with_the_next_step(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 2
    assert "autograder release" in capsys.readouterr().err


def test_the_command_says_how_it_is_called() -> None:
    done = subprocess.run([sys.executable, "-m", "autograder.lab", "--help"], capture_output=True, text=True)
    assert done.returncode == 0
    assert "FOLDER" in done.stdout
