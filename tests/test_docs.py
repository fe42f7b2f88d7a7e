"""What the documentation says exists: commands, options, targets and rooms."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from autograder.cli.app import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_autograder_command_in_the_docs_exists_with_its_options(page: Path) -> None:
    commands = get_command(app).commands  # type: ignore[attr-defined]
    for name, rest in re.findall(r"(?:^ {4,}|`)autograder ([a-z]\w*)([^`\n#]*)", page.read_text(), re.MULTILINE):
        command = commands[name]
        if inner := getattr(command, "commands", None):  # `export grades`, `nbgrader init`
            command = inner[rest.split()[0]]
        options = {option for parameter in command.params for option in parameter.opts}
        assert set(re.findall(r"--[\w-]+", rest)) <= options, f"{page.name}: autograder {name}{rest}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_make_target_in_the_docs_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = re.findall(r"(?:^ {4}|`)make ([a-z][a-z ]*[a-z])", page.read_text(), re.MULTILINE)
    assert {target for words in named for target in words.split()} <= targets


def test_the_rooms_on_the_map_exist() -> None:
    rooms = re.findall(r"^\| `([^`]+)`(?:, `([^`]+)`)? \|", README, re.MULTILINE)
    paths = [path.replace("NAME", "perceptron") for pair in rooms for path in pair if path]
    assert len(paths) > 8
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_pictures_and_pages_that_the_docs_link_to_exist() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\((?!http)([^)#]+)\)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_the_readme_fits_on_two_screens() -> None:
    assert len(README.splitlines()) <= 110
