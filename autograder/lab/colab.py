"""A released notebook for Colab, which opens a notebook alone and leaves the files beside it behind.

The copy has one cell more: it fetches them from where the releases are published, unless they are there already, as
they are wherever the notebook is graded. The rest is the release, cell for cell.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from autograder.build import as_bytes, released
from autograder.build.files import Files
from autograder.build.folders import Change, replace_file
from autograder.errors import UsageError
from autograder.exercises import Exercise
from autograder.exports.fresh import fresh_release

CELL = "files-for-colab"
SOURCE = """\
# On Colab this notebook comes alone: this cell fetches the files that belong beside it. Run it first.
from pathlib import Path
from urllib.request import urlretrieve

for name in {names}:
    if not Path(name).exists():
        urlretrieve({address} + name, name)"""


def export_colab(exercise: Exercise, path: Path, published: str) -> Change:
    """Write the notebook for Colab.

    published: the address that students reach the release folder at, the files of this exercise in NAME/ below it.
    Raises `UsageError` for what is no such address, `ReleaseError` where the release is missing or stale.
    """
    return replace_file(exercise.name, path, as_bytes(colab_notebook(exercise, published)))


def colab_notebook(exercise: Exercise, published: str) -> dict[str, Any]:
    """The released notebook, with the cell before its first code."""
    base = address(exercise, published)
    files = fresh_release(exercise)
    notebook = released(exercise)
    first = next(i for i, cell in enumerate(notebook["cells"]) if cell["cell_type"] == "code")
    notebook["cells"].insert(first, files_cell(beside(exercise, files), base))
    return notebook


def files_cell(names: list[str], base: str) -> dict[str, Any]:
    source = SOURCE.format(names=tuple(names), address=repr(base))
    return {
        "cell_type": "code", "id": CELL, "metadata": {}, "source": source, "outputs": [], "execution_count": None,
    }  # fmt: skip


def beside(exercise: Exercise, release: Files) -> list[str]:
    """What a release holds beside its notebook, but for the list of packages: Colab has them."""
    others = {exercise.notebook.name, exercise.requirements.name}
    return sorted(name for name in release if "/" not in name and name not in others)


def address(exercise: Exercise, published: str) -> str:
    parts = urlsplit(published)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        hint = "Give where the files can be downloaded from, such as https://…/handout: NAME/checking.py lies below it."
        raise UsageError(f"{published!r} is no address of a published folder.", hint=hint)
    return f"{published.rstrip('/')}/{exercise.name}/"
