"""A notebook that went through another program, or another system, grades as it did before."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.build import fill, released, solution_sources
from autograder.engine.results import SubmissionResult
from autograder.exercises import Exercise
from autograder.nbcourse.course import open_course
from autograder.nbcourse.grade import grade_course
from autograder.nbcourse.layout import init
from tests.engine.conftest import Grade

PYTHON = {
    "codemirror_mode": {"name": "ipython", "version": 3},
    "file_extension": ".py",
    "mimetype": "text/x-python",
    "name": "python",
    "nbconvert_exporter": "python",
    "pygments_lexer": "ipython3",
    "version": "3.12.3",
}
WRONG = "def double(x):\n    return np.asarray(x, dtype=float) ** 2\n"
ON_COLAB = ["from google.colab import drive\ndrive.mount('/content/drive')", "%cd /content/drive/MyDrive", "!ls"]


def lines(cell: dict[str, Any]) -> list[str]:
    """A cell's source as every program writes it."""
    return str(cell["source"]).splitlines(keepends=True)


def printed(cell: dict[str, Any], text: str) -> list[dict[str, Any]]:
    outputs = [{"output_type": "stream", "name": "stdout", "text": [text]}]
    return outputs if cell["cell_type"] == "code" else []


def with_outputs(cell: dict[str, Any], count: int) -> dict[str, Any]:
    return {"execution_count": count, "outputs": printed(cell, "done\n")} if cell["cell_type"] == "code" else {}


# --- what each program makes of a notebook -------------------------------------------------


def through_jupyterlab(notebook: dict[str, Any]) -> bytes:
    """Keys sorted, one space, the kernel's language, when each cell ran, which are folded."""
    cells = [
        {
            **cell,
            **with_outputs(cell, count),
            "metadata": {**cell["metadata"], "execution": {"iopub.execute_input": "2026-03-01T10:00:00.000000Z"}},
            "source": lines(cell),
        }
        for count, cell in enumerate(notebook["cells"], 1)
    ]
    metadata = {**notebook["metadata"], "language_info": PYTHON, "toc-showcode": False}
    return text({**notebook, "cells": cells, "metadata": metadata}, indent=1, sort_keys=True)


def through_colab(notebook: dict[str, Any]) -> bytes:
    """Format 4.0: ids move into the metadata; a badge is put on top, a drive is mounted; errors lose their text."""
    badge = {"cell_type": "markdown", "metadata": {"id": "view-in-github", "colab_type": "text"}, "source": ["<a></a>"]}
    mounted = [
        {"cell_type": "code", "source": [line], "metadata": {"id": f"x{n}"}, "execution_count": n, "outputs": []}
        for n, line in enumerate(ON_COLAB)
    ]
    return text({**on_colab(notebook, top_ids=False), "cells": [badge, *mounted, *colab_cells(notebook, False)]})


def through_colab_in_4_5(notebook: dict[str, Any]) -> bytes:
    """Colab keeps 4.5 where it finds it, and then an id stands in both places."""
    return text({**on_colab(notebook, top_ids=True), "cells": colab_cells(notebook, True)})


def on_colab(notebook: dict[str, Any], *, top_ids: bool) -> dict[str, Any]:
    metadata = {
        "colab": {"provenance": [{"file_id": "1Rgt3Q7hVg", "timestamp": 1560453945720}], "gpuType": "T4"},
        "kernelspec": {"name": "python3", "display_name": "Python 3"},
        "language_info": {"name": "python"},
        "accelerator": "GPU",
    }
    return {"nbformat": 4, "nbformat_minor": 5 if top_ids else 0, "metadata": metadata}


def colab_cells(notebook: dict[str, Any], top_ids: bool) -> list[dict[str, Any]]:
    more = {"colab": {"base_uri": "https://localhost:8080/", "height": 35}, "outputId": "28b07730-954d-4958-f35a"}
    return [
        {
            "cell_type": cell["cell_type"],
            "source": lines(cell),
            "metadata": {**cell["metadata"], "id": f"U7WY{count}", **(more if cell["cell_type"] == "code" else {})},
            **with_outputs(cell, count),
            **({"id": f"U7WY{count}"} if top_ids else {}),
        }
        for count, cell in enumerate(notebook["cells"], 1)
    ]


def through_vscode(notebook: dict[str, Any]) -> bytes:
    """No ids, a language for each cell, an interpreter for the notebook, four spaces."""
    cells = [
        {
            "cell_type": cell["cell_type"],
            "metadata": {**cell["metadata"], "vscode": {"languageId": "python"}},
            **with_outputs(cell, count),
            "source": lines(cell),
        }
        for count, cell in enumerate(notebook["cells"], 1)
    ]
    metadata = {**notebook["metadata"], "language_info": PYTHON, "orig_nbformat": 4}
    metadata["vscode"] = {"interpreter": {"hash": "31f2aee4e71d21fb"}}
    return text({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 2}, indent=4)


def without_metadata(notebook: dict[str, Any]) -> bytes:
    """Exported to another format and back: what stays is the text."""
    cells = [{"cell_type": cell["cell_type"], "metadata": {}, "source": cell["source"]} for cell in notebook["cells"]]
    return text({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})


def on_windows(notebook: dict[str, Any]) -> bytes:
    """Its own line ends around the cells and in them, and a byte order mark in front."""
    cells = [{**cell, "source": "".join(lines(cell)).replace("\n", "\r\n")} for cell in notebook["cells"]]
    return b"\xef\xbb\xbf" + text({**notebook, "cells": cells}).replace(b"\n", b"\r\n")


def through_git_on_windows(notebook: dict[str, Any]) -> bytes:
    return text(notebook, indent=1).replace(b"\n", b"\r\n")


def text(notebook: dict[str, Any], indent: int = 2, sort_keys: bool = False) -> bytes:
    return json.dumps(notebook, ensure_ascii=False, indent=indent, sort_keys=sort_keys).encode() + b"\n"


TRAVELS: Mapping[str, Callable[[dict[str, Any]], bytes]] = {
    "jupyterlab": through_jupyterlab,
    "colab": through_colab,
    "colab-4-5": through_colab_in_4_5,
    "vscode": through_vscode,
    "no-metadata": without_metadata,
    "windows": on_windows,
    "git": through_git_on_windows,
}


# --- the same grade ------------------------------------------------------------------------


def solved(exercise: Exercise, **sources: str) -> dict[str, Any]:
    return fill(released(exercise), {**solution_sources(exercise), **sources})


def verdicts(result: SubmissionResult) -> list[tuple[Any, ...]]:
    """What is said of each check."""
    return [(c.name, c.status, c.points, c.message, c.hint, c.mistake) for c in result.checks]


@pytest.mark.parametrize("travel", TRAVELS.values(), ids=TRAVELS)
@pytest.mark.parametrize("sources", [{}, {"double": WRONG}], ids=["solved", "wrong"])
def test_a_notebook_grades_as_before(
    grade: Grade, tiny: Exercise, travel: Callable[[dict[str, Any]], bytes], sources: dict[str, str]
) -> None:
    notebook = solved(tiny, **sources)
    before, after = grade(text(notebook)), grade(travel(notebook))
    assert verdicts(after) == verdicts(before)
    assert before.score == (2 if sources else 8)
    told = [problem.where for problem in after.problems]
    # Colab's own package is not here, and says so. `%cd` to a folder that is not there only prints, as in Jupyter.
    assert told == (["cell 2, line 1"] if travel is through_colab else [])


@pytest.mark.filterwarnings("ignore")
def test_in_a_course_folder_each_becomes_a_sound_autograded_notebook(tiny: Exercise, tmp_path: Path) -> None:
    folder = tmp_path / "course"
    init(folder, [tiny])
    for student, travel in TRAVELS.items():
        path = folder / "submitted" / student / "tiny" / "tiny.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(travel(solved(tiny)))
    graded = grade_course(open_course(folder), tiny, jobs=1)
    assert graded.complete
    assert {result.student: result.score for result in graded.results} == dict.fromkeys(TRAVELS, 8)
    for student in TRAVELS:
        nbformat.validate(nbformat.read(folder / "autograded" / student / "tiny" / "tiny.ipynb", as_version=4))
