"""`autograder export gradescope NAME`: one zip, to be uploaded as a programming assignment's autograder.

    setup.sh, run_autograder   what Gradescope calls
    autograder-….whl           this engine
    requirements.txt           the packages of this exercise, at the versions of constraints.txt
    settings.json              what the options said
    course/                    this exercise: solution, checks, gallery, release; the term's points as course.toml

`setup.sh` makes a Python environment and proves that the solution earns everything there; `run_autograder` grades
one submission in the engine's sandbox and writes `results/results.json` (see `on_gradescope`).
"""

from __future__ import annotations

import configparser
import io
from pathlib import Path

import msgspec

from autograder.build.files import Files, read_files
from autograder.build.folders import Change, replace_file
from autograder.build.requirements import RANGES, requirements
from autograder.course.settings import FILE, find_settings
from autograder.errors import UsageError
from autograder.exercises import Exercise
from autograder.exports.fresh import fresh_release
from autograder.exports.on_gradescope import Settings
from autograder.exports.visibility import Visibility
from autograder.exports.wheel import engine_wheel
from autograder.exports.zipped import zipped

HERE = Path(__file__).parent
SCRIPTS = {"setup.sh": HERE / "gradescope_setup.sh", "run_autograder": HERE / "gradescope_run.sh"}


def export_gradescope(
    exercise: Exercise,
    path: Path,
    *,
    hidden: Visibility = Visibility.after_published,
    trusted: bool = False,
    extra_index: str = "",
) -> Change:
    """Write the zip, whole or not at all.

    hidden: when students see the results of hidden checks.
    trusted: grade also in a container that cannot confine the submission; else it is refused there.
    extra_index: a package index beside pip's own, such as that of PyTorch's builds without CUDA.
    Raises `CourseError`: the release is older than its sources, or `path` names no zip.
    """
    if path.suffix != ".zip" or path.is_dir():
        raise UsageError("Gradescope takes a zip.", hint="Name a file that ends in .zip.", file=path)
    settings = Settings(exercise=exercise.name, hidden=hidden, trusted=trusted)
    files = archive_files(exercise, settings, extra_index)
    return replace_file(exercise.name, path, zipped(files, frozenset(SCRIPTS)))


def archive_files(exercise: Exercise, settings: Settings, extra_index: str) -> dict[str, bytes]:
    wheel, content = engine_wheel()
    files = {name: script.read_bytes() for name, script in SCRIPTS.items()}
    files |= {wheel: content, "requirements.txt": packages(exercise).encode()}
    files |= {f"course/{name}": content for name, content in course_files(exercise, fresh_release(exercise)).items()}
    files |= term_points(exercise)
    files["settings.json"] = msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n"
    constraints = exercise.root / "constraints.txt"
    if constraints.is_file():
        files["constraints.txt"] = constraints.read_bytes()
    if extra_index:
        files["pip.conf"] = pip_configuration(extra_index).encode()
    return files


def course_files(exercise: Exercise, release: Files) -> dict[str, bytes]:
    """A course of this one exercise, laid out as `autograder.exercises` knows it."""
    checking = exercise.grader.parent.parent / "checking.py"
    single = [exercise.solution, exercise.grader, *([checking] if checking.is_file() else [])]
    single += sorted(exercise.gallery.glob("*.py"))
    files = {path.relative_to(exercise.root).as_posix(): path.read_bytes() for path in single}
    folders = {exercise.release: release, exercise.data: read_files(exercise.data) if exercise.data.is_dir() else {}}
    for folder, inside in folders.items():
        place = folder.relative_to(exercise.root).as_posix()
        files |= {f"{place}/{name}": content for name, content in inside.items()}
    return files


def term_points(exercise: Exercise) -> dict[str, bytes]:
    """A course.toml of the term's points for this exercise, if it gives any: the rest of the term's stays at home."""
    points = find_settings().points(exercise.name)
    lines = [f'"{check}" = {worth}' for check, worth in points.items()]
    text = "\n".join(["[[exercises]]", f'name = "{exercise.name}"', "[exercises.points]", *lines, ""])
    return {f"course/{FILE}": text.encode()} if points else {}


def packages(exercise: Exercise) -> str:
    """What the exercise's notebooks import. JupyterLab is for students: a container has no use for it."""
    requirements(exercise)  # raises where a package has no range
    return "".join(f"{name}{RANGES[name]}\n" for name in sorted({"numpy", *exercise.requires}))


def pip_configuration(extra_index: str) -> str:
    """A pip.conf. Raises `UsageError` for what cannot be an index: its one line would become several."""
    if len(extra_index.split()) != 1 or "://" not in extra_index:
        hint = "Give one address, as pip takes it."
        raise UsageError(f"{extra_index!r} is no package index.", hint=hint)
    parser = configparser.RawConfigParser()
    parser["global"] = {"extra-index-url": extra_index}
    text = io.StringIO()
    parser.write(text)
    return text.getvalue()
