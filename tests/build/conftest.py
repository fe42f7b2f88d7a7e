from __future__ import annotations

from pathlib import Path

import pytest

from autograder.exercises import Exercise
from tests.build.tiny import write_course


@pytest.fixture
def tiny(tmp_path: Path) -> Exercise:
    """The tiny exercise, in a course of its own."""
    return write_course(tmp_path / "course")
