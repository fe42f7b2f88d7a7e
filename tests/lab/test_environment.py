"""The environment file asks for what the exercises require, in the ranges that this `.venv` was tested in."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

from autograder.build.requirements import requirements
from autograder.exercises import all_exercises
from autograder.lab.environment import ON_CONDA, environment, write_environment

ON_PYPI = {conda: name for name, conda in ON_CONDA.items()}


def asked(text: str) -> list[Requirement]:
    """The file's packages, without Python, under their names on PyPI."""
    found = [Requirement(one) for one in yaml.safe_load(text)["dependencies"][1:]]
    for one in found:
        one.name = ON_PYPI.get(one.name, one.name)
    return found


def test_the_file_in_the_tree_is_current() -> None:
    exercises = all_exercises()
    path = exercises[0].root / "release" / "environment.yml"
    hint = "run `autograder release`"
    assert path.read_text() == environment(exercises), hint


def test_it_asks_for_what_every_requirements_file_asks_for() -> None:
    exercises = all_exercises()
    lines = {line for one in exercises for line in requirements(one).splitlines()[1:]}
    assert {str(one) for one in asked(environment(exercises))} == {str(Requirement(line)) for line in lines}


def test_what_is_installed_here_lies_in_its_ranges() -> None:
    for one in asked(environment(all_exercises())):
        try:
            version = metadata.version(one.name)
        except metadata.PackageNotFoundError:
            pytest.skip(f"{one.name} is not installed")
        assert one.specifier.contains(version), one


def test_an_unchanged_file_is_left_alone(tmp_path: Path) -> None:
    numpy_alone = [one for one in all_exercises() if "torch" not in one.requires]
    assert write_environment(numpy_alone, tmp_path).written
    assert not write_environment(numpy_alone, tmp_path).written
    assert "pytorch" not in (tmp_path / "environment.yml").read_text()
