"""What is imported once instead of once a submission."""

from __future__ import annotations

from autograder.cells.preload import COMPILER, modules_of, tried

CELL = """
%matplotlib inline
import os, numpy as np
from torch.optim import SGD
import no_such_package, helper_beside_the_notebook
"Text may say: import the data."
"""


def test_installed_packages_are_imported_ahead_whatever_else_a_cell_holds() -> None:
    modules = modules_of([CELL])
    assert modules[0] == "numpy"
    assert {"torch.optim", "numpy.linalg", COMPILER} <= set(modules)
    assert not {"os", "no_such_package", "helper_beside_the_notebook"} & set(modules)
    assert COMPILER not in modules_of(["import torch\ntorch.ones(2)"])


def test_what_cannot_be_imported_is_not_tried_in_the_fork_server() -> None:
    assert tried(["colorsys", "no_such_package", "json"]) == ["colorsys", "json"]
