"""What a student and an instructor see in JupyterLab, clicked and read in a real browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from autograder.build import as_bytes, fill, released, solution_sources
from autograder.engine.grading import grade_all
from autograder.engine.results import Job
from autograder.exercises import Exercise, find
from autograder.gallery.entries import solved_notebook
from autograder.lab.home import plain_home
from autograder.nbcourse.course import open_course
from autograder.nbcourse.grade import grade_course
from autograder.nbcourse.layout import init
from tests.browser.conftest import Screenshot
from tests.browser.server import Server, running

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore")]

READY = "Python 3 (ipykernel) | Idle"
BODIES = {
    "identity": "return np.add(z, 0.0)",
    "sigmoid": "half = np.divide(z, 2)\nreturn 0.5 + 0.5 * np.tanh(half)",
    "tanh": 'return np.tanh(np.asarray(z, dtype="float64"))',
    "relu": "return np.maximum(z, 0.0)",
}
EARNED = {"test_activations_by_hand", "test_activations_rules", "test_activations_everywhere"}


@pytest.fixture(scope="module")
def perceptron() -> Exercise:
    return find("perceptron")


@pytest.fixture(scope="module")
def students_view(chromium: Any, perceptron: Exercise, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """`make lab` on the release, and beside it the same with every answer in it."""
    folder = tmp_path_factory.mktemp("handout")
    for name in ("released", "solved"):
        shutil.copytree(perceptron.release, folder / name)
    (folder / "solved" / perceptron.notebook.name).write_bytes(solved_notebook(perceptron))
    with running(["autograder.lab", str(folder)], perceptron.root, os.environ) as server:
        yield server


def open_notebook(page: Any, server: Server, path: str) -> None:
    page.goto(server.at(f"lab/tree/{path}") + "&reset")  # without the tabs of the test before
    page.get_by_text(READY).wait_for()


def choose(page: Any, *names: str) -> None:
    """A command of a menu, by the words on it."""
    for name in names:
        page.get_by_role("menuitem", name=name, exact=True).click()


def write_bodies(page: Any, cell: Any, bodies: dict[str, str]) -> None:
    """Key by key, each in the place of the first stub that is left."""
    for body in bodies.values():
        cell.locator(".cm-line", has_text="raise NotImplementedError()").first.click()
        page.keyboard.press("End")
        page.keyboard.press("Shift+Home")
        page.keyboard.type(body)
        cell.get_by_text(body.splitlines()[-1]).wait_for()


def validate(page: Any) -> Any:
    """Press the button and wait for what it says."""
    page.get_by_role("button", name="Validate").click()
    dialog = page.locator(".jp-Dialog", has_text="Validation Results")
    dialog.wait_for()
    return dialog


def test_a_student_writes_one_cell_and_sees_its_checks_hold(
    page: Any, students_view: Server, perceptron: Exercise, screenshot: Screenshot
) -> None:
    open_notebook(page, students_view, "released/perceptron.ipynb")
    page.get_by_role("heading", name="Perceptron", exact=True).wait_for()
    screenshot(page, "student-1-opened")
    cell = page.locator(".jp-CodeCell", has_text="def identity(z):").first
    write_bodies(page, cell, BODIES)
    screenshot(page, "student-2-typed")
    choose(page, "Run", "Run All Cells")
    unwritten = page.get_by_text("`activation_gradient` is not written yet").first
    unwritten.wait_for()
    held = page.locator(".jp-OutputArea-output", has_text="✓")
    assert [text.strip().endswith("(1 point)") for text in held.all_text_contents()] == [True, True]
    assert not page.get_by_text("`identity` is not written yet").count()
    held.last.evaluate("output => output.scrollIntoView({block: 'center'})")
    held.last.wait_for()
    screenshot(page, "student-3-checks-hold")
    unwritten.scroll_into_view_if_needed()
    screenshot(page, "student-4-not-written-yet")
    dialog = validate(page)
    told = dialog.inner_text()
    assert "`activation_gradient` is not written yet" in told
    assert "test_activations_by_hand" not in told
    dialog.get_by_text("`activation_gradient` is not written yet").first.scroll_into_view_if_needed()
    screenshot(page, "student-5-validated")
    page.get_by_role("button", name="Ok", exact=True).click()
    saved = students_view.copy / "released" / "perceptron.ipynb"
    [result] = grade_all(perceptron, [Job("ada", saved)])
    assert {check.name for check in result.checks if check.earned} == EARNED
    assert result.problems == ()


def test_a_solved_notebook_is_set_well_and_validates(page: Any, students_view: Server, screenshot: Screenshot) -> None:
    open_notebook(page, students_view, "solved/perceptron.ipynb")
    page.locator(".jp-MarkdownOutput", has_text="Going further").wait_for()
    page.locator("mjx-container").first.wait_for()
    assert page.locator("mjx-merror").count() == 0
    assert not [text for text in page.locator(".jp-MarkdownOutput").all_text_contents() if "$" in text]
    assert page.get_by_role("menuitem", name="Nbgrader").count() == 0, "formgrader is for instructors"
    dialog = validate(page)
    assert "Success! Your notebook passes all the tests." in dialog.inner_text()
    screenshot(page, "student-6-success")


@pytest.fixture(scope="module")
def course(chromium: Any, perceptron: Exercise, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course folder with a class of two, graded by our engine."""
    folder = tmp_path_factory.mktemp("instructor") / "course"
    init(folder, [perceptron])
    sources = solution_sources(perceptron)
    first = {"identity": sources["identity"]}
    for student, notebook in {"ada": sources, "bob": first}.items():
        path = folder / "submitted" / student / perceptron.name / perceptron.notebook.name
        path.parent.mkdir(parents=True)
        path.write_bytes(as_bytes(fill(released(perceptron), notebook)))
    assert grade_course(open_course(folder), perceptron, jobs=1).complete
    return folder


def test_an_instructor_reads_scores_in_formgrader_and_changes_one(
    page: Any, course: Path, tmp_path: Path, screenshot: Screenshot
) -> None:
    root = ["--allow-root"] if os.geteuid() == 0 else []
    with running(["jupyterlab", *root], course, plain_home(tmp_path)) as server:
        page.goto(server.at("lab"))
        choose(page, "Nbgrader", "Formgrader")
        formgrader = page.frame_locator("iframe").last
        formgrader.get_by_role("row", name="perceptron").wait_for()
        screenshot(page, "instructor-1-assignments")
        formgrader.get_by_role("link", name="Manage Students").click()
        assert "20 / 20" in formgrader.get_by_role("row", name="ada").inner_text()
        bob = formgrader.get_by_role("row", name="bob")
        assert "3 / 20" in bob.inner_text()
        screenshot(page, "instructor-2-students")
        bob.get_by_role("link").first.click()
        formgrader.get_by_role("link", name="perceptron").click()
        formgrader.get_by_text("Notebook ID").wait_for()
        formgrader.get_by_role("link", name="perceptron").last.click()
        formgrader.get_by_text("✓ The four activations are right").first.wait_for()
        formgrader.get_by_text("`activation_gradient` is still to be written").first.scroll_into_view_if_needed()
        screenshot(page, "instructor-3-submission")
        with page.expect_response(lambda answer: "/api/grade/" in answer.url and answer.request.method == "PUT"):
            formgrader.locator("input#test_slopes_by_hand").fill("0.5")
            page.keyboard.press("Tab")
        formgrader.locator("input#test_slopes_by_hand").scroll_into_view_if_needed()
        screenshot(page, "instructor-4-marked-by-hand")
    with Gradebook(open_course(course).db_url) as book:
        assert book.find_submission("perceptron", "bob").score == 3.5
