"""Each layout yields its students, no link is followed, and no two files share a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.engine.collect import collect
from autograder.engine.notebooks import Unusable, read_bytes
from autograder.errors import CourseError


def put(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}")


def found(*paths: Path) -> dict[str, str]:
    return {job.student: job.path.name for job in collect("tiny", paths, print)}


def test_one_file_is_named_after_its_student(tmp_path: Path) -> None:
    put(tmp_path / "ada.ipynb", tmp_path / "s" / "bob" / "tiny" / "tiny.ipynb")
    assert found(tmp_path / "ada.ipynb") == {"ada": "ada.ipynb"}
    assert found(tmp_path / "s" / "bob" / "tiny" / "tiny.ipynb") == {"bob": "tiny.ipynb"}


def test_nbgraders_layout_yields_each_student_once(tmp_path: Path) -> None:
    put(
        tmp_path / "ada" / "tiny" / "tiny.ipynb",
        tmp_path / "ada" / "tiny" / "tiny.py",
        tmp_path / "bob" / "tiny" / "tiny.py",
    )
    put(
        tmp_path / "eve" / "tiny" / "my work.ipynb",
        tmp_path / "kim" / "tiny" / "notes.txt",
        tmp_path / "lea" / "other" / "other.ipynb",
    )
    students = {"ada": "tiny.ipynb", "bob": "tiny.py", "eve": "my work.ipynb", "kim": "tiny.ipynb"}
    assert found(tmp_path) == students
    assert found(tmp_path / "ada") == found(tmp_path / "ada" / "tiny") == {"ada": "tiny.ipynb"}


def test_a_folder_of_notebooks_is_named_after_them(tmp_path: Path) -> None:
    put(tmp_path / "ada.ipynb", tmp_path / "bob.py", tmp_path / ".hidden.ipynb", tmp_path / "notes.txt")
    assert found(tmp_path) == {"ada": "ada.ipynb", "bob": "bob.py"}
    assert found(tmp_path, tmp_path / "ada.ipynb") == {"ada": "ada.ipynb", "bob": "bob.py"}


def test_links_to_anothers_work_are_not_followed(tmp_path: Path) -> None:
    put(tmp_path / "bob" / "tiny" / "tiny.ipynb")
    for student in ("ada", "eve"):
        (tmp_path / student).mkdir()
    (tmp_path / "ada" / "tiny").symlink_to(tmp_path / "bob" / "tiny")
    (tmp_path / "eve" / "tiny").mkdir()
    (tmp_path / "eve" / "tiny" / "tiny.ipynb").symlink_to(tmp_path / "bob" / "tiny" / "tiny.ipynb")
    (tmp_path / "zoe").symlink_to(tmp_path / "bob")
    jobs = {job.student: job.path for job in collect("tiny", [tmp_path], print)}
    assert set(jobs) == {"ada", "bob", "eve"}
    for student in ("ada", "eve"):
        with pytest.raises(Unusable, match="link"):
            read_bytes(jobs[student])


@pytest.mark.parametrize(
    "paths",
    [
        ("one/ada/tiny/tiny.ipynb", "two/ada/tiny/tiny.ipynb"),
        ("one/ada.ipynb", "two/ada.ipynb"),
        ("one/ada.ipynb", "one/ada.py"),
        ("a/x/hw.ipynb", "b/x/hw.ipynb", "c/hw.ipynb"),
    ],
)
def test_files_of_one_name_are_told_apart(tmp_path: Path, paths: tuple[str, ...]) -> None:
    files = [tmp_path / path for path in paths]
    put(*files)
    assert len(found(*files)) == len(files)
    assert len(found(*files, tmp_path / paths[0])) == len(files)


def test_an_ending_in_capitals_is_one_all_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "submitted" / "ada" / "tiny"
    folder.mkdir(parents=True)
    (folder / "Tiny.IPYNB").write_text("{}")
    for path in (tmp_path / "submitted", folder, folder / "Tiny.IPYNB"):
        [job] = collect("tiny", [path], pytest.fail)
        assert job.path.name == "Tiny.IPYNB"
        assert read_bytes(job.path) == b"{}"


def test_what_is_not_there_says_what_to_give(tmp_path: Path) -> None:
    with pytest.raises(CourseError, match="no such file") as caught:
        collect("tiny", [tmp_path / "gone"], print)
    assert caught.value.file == tmp_path / "gone"
    with pytest.raises(CourseError, match="no submission of 'tiny'"):
        collect("tiny", [tmp_path], print)


def test_an_unreadable_folder_is_an_error_and_an_unreadable_student_a_job(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "ada" / "tiny" / "tiny.ipynb", tmp_path / "bob" / "tiny" / "tiny.ipynb")
    exists = Path.exists

    def denied(path: Path) -> None:
        if (tmp_path / "bob") in path.parents:
            raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "exists", lambda path: denied(path) or exists(path))
    assert set(found(tmp_path)) == {"ada", "bob"}
    monkeypatch.setattr(Path, "iterdir", lambda path: (_ for _ in ()).throw(PermissionError(13, "Permission denied")))
    with pytest.raises(CourseError, match="cannot be read") as caught:
        collect("tiny", [tmp_path], print)
    assert "chmod" in caught.value.hint


def test_a_folder_that_cannot_be_used_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "ada.ipynb").touch()
    troubles: list[CourseError] = []
    jobs = collect("tiny", [tmp_path / "empty", tmp_path / "ada.ipynb"], troubles.append)
    assert [job.student for job in jobs] == ["ada"]
    assert [trouble.file for trouble in troubles] == [tmp_path / "empty"]


def test_a_folder_with_several_notebooks_is_told_and_graded_only_where_one_has_the_name(tmp_path: Path) -> None:
    put(tmp_path / "ada" / "tiny" / "a.ipynb", tmp_path / "ada" / "tiny" / "b.ipynb")
    put(tmp_path / "bob" / "tiny" / "tiny.ipynb", tmp_path / "bob" / "tiny" / "tiny-Copy1.ipynb")
    put(tmp_path / "eve" / "tiny" / "my.ipynb", tmp_path / "eve" / "tiny" / "._my.ipynb")
    troubles: list[CourseError] = []
    jobs = collect("tiny", [tmp_path], troubles.append)
    assert {job.student: job.path.name for job in jobs} == {"bob": "tiny.ipynb", "eve": "my.ipynb"}
    assert [str(trouble.file) for trouble in troubles] == [str(tmp_path / name / "tiny") for name in ("ada", "bob")]
    assert "a.ipynb, b.ipynb. None was graded. Name the right one tiny.ipynb." in str(troubles[0])
    assert "tiny-Copy1.ipynb, tiny.ipynb. tiny.ipynb was graded. Move the others away." in str(troubles[1])


def test_a_file_that_was_named_is_clear_whatever_lies_beside_it(tmp_path: Path) -> None:
    put(tmp_path / "ada" / "tiny" / "a.ipynb", tmp_path / "ada" / "tiny" / "b.ipynb")
    assert [job.path.name for job in collect("tiny", [tmp_path / "ada" / "tiny" / "b.ipynb"], pytest.fail)] == [
        "b.ipynb"
    ]
