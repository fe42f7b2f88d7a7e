"""`autograder export otter NAME`: the exercise as otter takes it.

    FOLDER/student/         what students get: `grader.check("…")` in place of each visible check's cell
    FOLDER/autograder.zip   what `otter run`, `otter grade` and otter on Gradescope take; holds all checks

One check is one otter test of the same name and points. Otter runs the tests in the process of the student's
notebook: who looks can read the hidden ones there, and change what they use. Where that matters, grade with
`autograder grade`, or export for Gradescope: both take the same notebooks.
"""

from __future__ import annotations

import importlib.util
import json
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from autograder.build import as_bytes
from autograder.build.files import Files, write_files
from autograder.build.folders import Change, replace_folder
from autograder.build.grader import Check, Grader
from autograder.build.leaks import refuse_leaks
from autograder.build.sources import read_sources
from autograder.build.weave import TOOLS_CELL
from autograder.errors import SourceError, UsageError
from autograder.exercises import Exercise
from autograder.exports import otter_checks
from autograder.exports.fresh import fresh_release
from autograder.exports.otter_cells import CHECK, CHECK_ALL, EXPORT, START
from autograder.exports.programs import python
from autograder.exports.zipped import unzipped, zipped

OTTERS_OWN = frozenset({"OK_FORMAT", "all_or_nothing", "name", "points"})  # names that otter reads in a test file
TEST = """\
{imports}

OK_FORMAT = False


{source}


name = {name!r}
points = {points}


@test_case(name={title!r}, points={points}, hidden={hidden})
def under_otter(env):
    otter_checks.run({name}, env, hidden={hidden})
"""


def export_otter(exercise: Exercise, folder: Path) -> Change:
    """Fill `folder` with `student/` and `autograder.zip`, whole or not at all.

    Raises `CourseError`: otter is missing, the release is older than its sources, a file for students would hold a
    line that is none of theirs, or the folder holds files that no export put there.
    """
    require_otter()
    release = fresh_release(exercise)
    student = student_files(exercise, release)
    files = {f"student/{name}": content for name, content in student.items()}
    files["autograder.zip"] = autograder_zip(exercise, release)
    return replace_folder(exercise.name, folder, files)


def require_otter() -> None:
    if importlib.util.find_spec("otter") is None:
        raise UsageError("Otter is not installed, and it makes the archive.", hint="Run `pip install otter-grader`.")


# --- what students get ---------------------------------------------------------------------


def student_files(exercise: Exercise, release: Files) -> dict[str, bytes]:
    """The released folder, with otter's cells and the visible checks as otter's tests. Raises `LeakError`."""
    script, grader = read_sources(exercise)
    visible = [check for check in grader.checks if not check.hidden]
    files = {
        **release,
        exercise.notebook.name: with_otter(release[exercise.notebook.name], visible),
        "requirements.txt": release["requirements.txt"] + b"otter-grader>=6\n",
        **support(),
        **{f"tests/{name}": content for name, content in test_files(grader, visible).items()},
    }
    refuse_leaks(script, grader, [text.decode() for text in (*support().values(), release["checking.py"])], files)
    return files


def support() -> dict[str, bytes]:
    text = Path(otter_checks.__file__).read_text()
    return {"otter_checks.py": text.replace("from autograder.checking import", "from checking import").encode()}


def with_otter(notebook: bytes, visible: Iterable[Check]) -> bytes:
    """The notebook with otter started behind the tools, and its calls in place of the visible checks' sources."""
    content = json.loads(notebook)
    names = {check.name for check in visible}
    content["cells"] = [new for cell in content["cells"] for new in cells_for(cell, names)]
    content["cells"] += [
        locked("markdown", "otter-end", "## Check everything, and hand in\n\nSave the notebook before the last cell."),
        locked("code", "otter-check-all", CHECK_ALL),
        locked("code", "otter-export", EXPORT),
    ]
    return as_bytes(content)


def cells_for(cell: dict[str, Any], names: set[str]) -> Iterator[dict[str, Any]]:
    grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
    if grade_id in names:
        marks = {key: value for key, value in cell["metadata"]["nbgrader"].items() if key != "checksum"}
        yield {**cell, "source": CHECK.format(name=grade_id), "metadata": {**cell["metadata"], "nbgrader": marks}}
        return
    yield cell
    if grade_id == TOOLS_CELL:
        yield locked("code", "otter-start", START)


def locked(kind: str, name: str, source: str) -> dict[str, Any]:
    """A cell of otter's, no cell of nbgrader's."""
    cell = {"cell_type": kind, "id": name, "metadata": {"deletable": False, "editable": False}, "source": source}
    return cell if kind == "markdown" else {**cell, "execution_count": None, "outputs": []}


# --- what grades ---------------------------------------------------------------------------


def autograder_zip(exercise: Exercise, release: Files) -> bytes:
    """The archive that otter's own `generate` makes of all checks, without its times."""
    _, grader = read_sources(exercise)
    beside = {name: content for name, content in {**release, **support()}.items() if not is_frame(exercise, name)}
    with tempfile.TemporaryDirectory(prefix="otter-") as made:
        folder = Path(made)
        write_files(folder / "tests", test_files(grader, grader.checks))
        write_files(folder, {**beside, "packages.txt": release["requirements.txt"], "otter_config.json": b"{}"})
        options = ["-t", "tests", "-o", "autograder.zip", "--no-environment", "-r", "packages.txt"]
        python(folder, "-m", "otter", "generate", *options, *sorted({name.split("/")[0] for name in beside}))
        return zipped(unzipped(folder / "autograder.zip"), frozenset({"setup.sh", "run_autograder"}))


def is_frame(exercise: Exercise, name: str) -> bool:
    """The notebook and its requirements: what a student hands in, and what otter knows by itself."""
    return name in (exercise.notebook.name, "requirements.txt")


def test_files(grader: Grader, checks: Iterable[Check]) -> dict[str, bytes]:
    """One of otter's exception-based test files for each check: the check as written, and a call of it."""
    check_names(grader)
    return {f"{check.name}.py": test_file(grader, check).encode() for check in checks}


def test_file(grader: Grader, check: Check) -> str:
    tools = ", ".join(sorted({*grader.tools, "check"}))
    imports = [*grader.imports, "import otter_checks", f"from checking import {tools}"]
    lines = "\n".join([*imports, "from otter.test_files import test_case"])
    fields = {"name": check.name, "title": check.title, "points": check.points, "hidden": check.hidden}
    return TEST.format(imports=lines, source=check.source, **fields)


def check_names(grader: Grader) -> None:
    """A helper of the grader must not take a name that otter reads in a test file, or that the file needs."""
    for definition in (*grader.definitions, *(check.definition for check in grader.checks)):
        if clash := sorted(definition.binds & (OTTERS_OWN | {"otter_checks", "test_case", "under_otter"})):
            message = f"`{clash[0]}` means something else in otter's test files."
            raise SourceError(message, hint="Rename it here.", file=grader.path, line=definition.line)
