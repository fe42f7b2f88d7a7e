"""Other graders' programs: what they start ends with them."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from autograder.exports.programs import completed

STARTS_A_SESSION = """
import os, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
open("child", "w").write(str(child.pid))
time.sleep(600)
"""


def test_what_a_program_out_of_time_has_started_ends_too(tmp_path: Path) -> None:
    with pytest.raises(subprocess.TimeoutExpired):
        completed(tmp_path, "-c", STARTS_A_SESSION, seconds=3)
    child = Path("/proc") / (tmp_path / "child").read_text()
    for _ in range(100):
        if not runs(child):
            return
        time.sleep(0.05)
    pytest.fail("it still runs")


def runs(process: Path) -> bool:
    """Nobody reaps it here for certain: a zombie has ended, too."""
    try:
        return "State:\tZ" not in (process / "status").read_text()
    except OSError:
        return False
