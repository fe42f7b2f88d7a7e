"""A course folder for the tiny exercise, a class that hands in, and nbgrader's own view of the gradebook."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.build import as_bytes, fill, released, solution_sources
from autograder.exercises import Exercise
from autograder.nbcourse.course import Course, open_course
from autograder.nbcourse.grade import Graded, grade_course
from autograder.nbcourse.layout import init
from tests.engine.conftest import tiny  # noqa: F401 - a fixture


class Class:
    """A course folder and the students that hand in to it."""

    def __init__(self, folder: Path, exercise: Exercise, db_url: str = "") -> None:
        self.folder, self.exercise, self.db_url = folder, exercise, db_url
        init(folder, [exercise], db_url)

    @property
    def course(self) -> Course:
        return open_course(self.folder, self.db_url)

    def hand_in(self, student: str, *more: Mapping[str, Any], **sources: str) -> Path:
        """The solution, but for the sources of these cells, with more cells behind; the student's folder."""
        notebook = fill(released(self.exercise), {**solution_sources(self.exercise), **sources})
        notebook["cells"] += more
        return self.hand_in_bytes(student, as_bytes(notebook))

    def hand_in_bytes(self, student: str, content: bytes) -> Path:
        folder = self.folder / "submitted" / student / self.exercise.name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / self.exercise.notebook.name).write_bytes(content)
        return folder

    def grade(self, **options: Any) -> Graded:
        return grade_course(self.course, self.exercise, jobs=1, **options)

    def autograded(self, student: str) -> Any:
        name = self.exercise.name
        return nbformat.read(self.folder / "autograded" / student / name / f"{name}.ipynb", as_version=4)

    def cells(self, student: str) -> dict[str, Any]:
        """The autograded notebook's cells by grade_id, else by id."""
        cells = self.autograded(student).cells
        return {cell.metadata.get("nbgrader", {}).get("grade_id", cell.id): cell for cell in cells}

    def book(self) -> Gradebook:
        return Gradebook(self.course.db_url)

    def scores(self) -> dict[str, float]:
        with self.book() as book:
            return {row["student"]: row["score"] for row in book.submission_dicts(self.exercise.name)}

    def mark(self, student: str, cell: str, score: float) -> None:
        """What a human does in formgrader."""
        name = self.exercise.name
        with self.book() as book:
            grade = book.find_grade(cell, name, name, student)
            grade.manual_score, grade.needs_manual_grade = score, False
            book.db.commit()


def code(source: str, **metadata: Any) -> dict[str, Any]:
    return {
        "cell_type": "code", "id": "more", "metadata": metadata, "source": source,
        "outputs": [], "execution_count": None,
    }  # fmt: skip


def text(source: str, **fields: Any) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": "text", "metadata": {}, "source": source, **fields}


def rows(db_url: str) -> set[tuple[Any, ...]]:
    """What a gradebook says, through nbgrader's own interface, without its random ids."""
    with Gradebook(db_url) as book:
        return {row for assignment in book.assignments for row in [*assigned(assignment), *handed_in(assignment)]}


def assigned(assignment: Any) -> Iterable[tuple[Any, ...]]:
    yield "assignment", assignment.name, assignment.duedate
    for notebook in assignment.notebooks:
        yield "notebook", notebook.name, json.dumps(json.loads(notebook.kernelspec), sort_keys=True)
        for cell in notebook.source_cells:
            yield "source", cell.name, cell.cell_type, cell.locked, cell.source, cell.checksum
        for kind in ("grade_cells", "task_cells", "solution_cells"):
            yield from ((kind, cell.name, getattr(cell, "max_score", None)) for cell in getattr(notebook, kind))


def handed_in(assignment: Any) -> Iterable[tuple[Any, ...]]:
    for one in assignment.submissions:
        student = one.student.id
        yield "submission", student, one.timestamp, one.score, one.total_seconds_late
        for notebook in one.notebooks:
            yield "submitted", student, notebook.score, notebook.late_submission_penalty, notebook.needs_manual_grade
            for grade in notebook.grades:
                yield "score", student, grade.name, grade.auto_score, grade.manual_score, grade.needs_manual_grade
            yield from (("comment", student, comment.name, comment.auto_comment) for comment in notebook.comments)


@pytest.fixture
def of_class(tiny: Exercise, tmp_path: Path) -> Class:  # noqa: F811 - the fixture
    return Class(tmp_path / "course", tiny)


@pytest.fixture(scope="session")
def laid_out(tiny: Exercise, tmp_path_factory: pytest.TempPathFactory) -> Class:  # noqa: F811 - the fixture
    """A class that was graded once, to be looked at and left as it is."""
    one = Class(tmp_path_factory.mktemp("class") / "course", tiny)
    one.hand_in("ada")
    one.hand_in("bob", double="def double(x):\n    return x ** 2\n")
    one.hand_in_bytes("stub", as_bytes(released(tiny)))
    one.hand_in_bytes("empty", b"")
    graded = one.grade()
    assert graded.complete
    return one


def copied(one: Class, folder: Path) -> Class:
    """The same class in another folder."""
    shutil.copytree(one.folder, folder)
    again = Class.__new__(Class)
    again.folder, again.exercise, again.db_url = folder, one.exercise, ""
    return again


@pytest.fixture
def one(laid_out: Class, tmp_path: Path) -> Class:
    """A graded class of one's own."""
    return copied(laid_out, tmp_path / "course")
