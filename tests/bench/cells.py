"""`python -m tests.bench.cells [--submissions N]`: test cells of a torch notebook, stock nbgrader against ours.

A course folder of nbgrader's own making, of one notebook that builds and trains a small network. Each grades it in one
run; the figure is what one more submission costs, from one written result to the next: start-up is left out.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook

from autograder.reports.gradebook import default_url

OURS = """
import sys, pathlib
from autograder.cells.grade import grade_cells
grade_cells(pathlib.Path("."), ["net"], again=True, as_json=True, jobs=int(sys.argv[1]))
"""
SOLVED = """
def network():
    ### BEGIN SOLUTION
    return nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
    ### END SOLUTION

def train(net, x, y, steps=20):
    ### BEGIN SOLUTION
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(steps):
        optimizer.zero_grad()
        loss = ((net(x) - y) ** 2).mean()
        loss.backward()
        optimizer.step()
    return loss.item()
    ### END SOLUTION
"""
SETUP = """
import numpy as np
import torch
from torch import nn
torch.manual_seed(0)
x = torch.randn(32, 2)
y = x[:, :1]
"""
TESTS = {
    "test_shape": "assert network()(x).shape == (32, 1)",
    "test_parameters": "assert sum(p.numel() for p in network().parameters()) == 33",
    "test_training": "net = network(); before = train(net, x, y, 1)\nassert train(net, x, y) < before",
    "test_numpy": "### BEGIN HIDDEN TESTS\nassert np.isfinite(network()(x).tolist()).all()\n### END HIDDEN TESTS",
}


def source() -> dict[str, Any]:
    cells = [cell("setup", SETUP, locked=True), cell("answers", SOLVED, solution=True)]
    cells += [cell(name, text, grade=True, locked=True, points=2) for name, text in TESTS.items()]
    kernel = {"name": "python3", "language": "python", "display_name": "Python 3"}
    return {"nbformat": 4, "nbformat_minor": 4, "metadata": {"kernelspec": kernel}, "cells": cells}


def cell(name: str, text: str, **flags: Any) -> dict[str, Any]:
    told = {"grade": False, "solution": False, "locked": False, "task": False, "grade_id": name, "schema_version": 3}
    metadata = {"nbgrader": told | flags}
    return {"cell_type": "code", "metadata": metadata, "source": text, "outputs": [], "execution_count": None}


def make_course(root: Path, count: int) -> None:
    write(root / "source" / "net" / "net.ipynb", source())
    run(root, "nbgrader", "generate_assignment", "net")
    for number in range(count):
        notebook = json.loads((root / "release" / "net" / "net.ipynb").read_text())
        notebook["cells"][1]["source"] = "\n".join(line for line in SOLVED.split("\n") if "###" not in line)
        write(root / "submitted" / f"student{number:03}" / "net" / "net.ipynb", notebook)


def write(path: Path, notebook: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(notebook))


def run(root: Path, *arguments: str) -> float:
    """Seconds of a Python module's command."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(root)}
    started = time.perf_counter()
    command = [sys.executable, *(["-m"] if arguments[0] == "nbgrader" else []), *arguments]
    subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)
    return time.perf_counter() - started


def scores(root: Path) -> dict[str, float]:
    with Gradebook(default_url(root)) as book:
        return {one.student.id: one.score for one in book.assignment_submissions("net")}


def more_ms(files: list[Path]) -> float:
    """Milliseconds from one written file to the next: what one more submission costs."""
    stamps = [path.stat().st_mtime_ns for path in files]
    return (max(stamps) - min(stamps)) / 1e6 / (len(stamps) - 1)


def measure(count: int, few: int, jobs: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="bench-cells-") as folder:
        root = Path(folder)
        root.chmod(0o755)
        make_course(root, count)
        untouched = (root / "gradebook.db").read_bytes()
        seconds = run(root, "-c", OURS, str(jobs))
        ours, ours_ms = scores(root), more_ms(list(root.glob("reports/net/*.json")))
        shutil.rmtree(root / "autograded")
        (root / "gradebook.db").write_bytes(untouched)
        for number in range(few, count):
            shutil.rmtree(root / "submitted" / f"student{number:03}")
        run(root, "nbgrader", "autograde", "net")
        theirs, theirs_ms = scores(root), more_ms(list(root.glob("autograded/*/net/net.ipynb")))
    return {
        "submissions": count,
        "ours_ms": round(ours_ms, 1),
        "nbgrader_ms": round(theirs_ms, 1),
        "ratio": round(theirs_ms / ours_ms, 1),
        "our_class_seconds": round(seconds, 2),
        "same_scores": len(theirs) == few and set(ours.values()) == set(theirs.values()) == {8.0},
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.cells")
    parser.add_argument("--submissions", type=int, default=40, help="how many we grade")
    parser.add_argument("--few", type=int, default=4, help="how many stock nbgrader grades")
    parser.add_argument("--jobs", type=int, default=0, help="at a time; 0 is one for each core")
    options = parser.parse_args()
    print(json.dumps(measure(options.submissions, options.few, options.jobs), indent=2))


if __name__ == "__main__":
    main()
