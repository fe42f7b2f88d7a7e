"""The proof holds for a sound gallery, and each thing that does not hold is found and named by its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.errors import CourseError
from autograder.exercises import Exercise
from autograder.gallery.entries import entries
from autograder.gallery.verify import Proof, sampled, verify
from tests.engine.conftest import GALLERY, gallery_course


def proof_of(folder: Path, **changed: str | None) -> Proof:
    files = {name: text for name, text in {**GALLERY, **changed}.items() if text is not None}
    return verify(gallery_course(folder, files), workers=1, seed="a seed")


def test_the_proof_holds_for_a_sound_gallery(tiny: Exercise) -> None:
    proof = verify(tiny, workers=1, seed="a seed")
    assert proof.failures == ()
    assert (proof.checks, proof.points, proof.variants, proof.mistakes, proof.retold) == (5, 8, 1, 3, 3)
    assert (proof.accepted, proof.killed, proof.named) == (1, 3, 3)


def test_each_flaw_of_a_gallery_is_found(tmp_path: Path) -> None:
    squared = GALLERY["squared"]
    proof = proof_of(
        tmp_path,
        squared=squared.replace("test_double_by_hand, ", ""),  # 1: it loses more than it names
        correct=GALLERY["correct"].replace("np.float64", "int"),  # 2: it is not correct
        shift_down_again=None,  # 3: told once
        keeps_ints=None,  # 4, 5: test_types is failed by none, and its twin repeats nothing
        orphan=squared.replace(
            "fails test_double_by_hand, test_double_of_halves, test_both_together", "fails test_no_such"
        ),
    )
    said = "\n".join(proof.failures)
    assert "squared: should lose ['test_both_together', 'test_double_of_halves'], but loses" in said
    assert "correct: loses test_types" in said or "correct: loses" in said
    assert "shift_down: no second file says" in said
    assert "keeps_ints_again: there is no mistake 'keeps_ints'" in said
    assert "test_types: no file of the gallery fails this check" in said
    assert "orphan: there is no check 'test_no_such'" in said
    assert not proof.holds
    assert (proof.accepted, proof.variants) == (0, 1)
    assert proof.killed < proof.mistakes


def test_a_stub_that_passes_is_found(tmp_path: Path) -> None:
    from tests.build.tiny import GRADER

    exercise = gallery_course(tmp_path)
    exercise.grader.write_text(
        GRADER.replace("    assert_close(submission.double(HALVES), np", "    (lambda *_: None)(np")
    )
    said = "\n".join(verify(exercise, workers=1, seed="a seed").failures)
    assert "the stub: test_double_of_halves is passed, not not_attempted" in said


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x = 1", "does not say what to `expect:`"),
        ('"""expect: wonders"""', "is none of"),
        ("def f(:", "no Python"),
        ('"""expect: fails test_a"""', "needs a `mistake:`"),
        ('"""\nexpect: fails all\nmistake: m\nhint: h\n"""', "is none of"),
    ],
)
def test_a_bad_header_is_reported_with_its_file(tmp_path: Path, text: str, message: str) -> None:
    exercise = Exercise("tiny", tmp_path)
    exercise.gallery.mkdir(parents=True)
    (exercise.gallery / "odd.py").write_text(text)
    with pytest.raises(CourseError, match=message) as caught:
        entries(exercise)
    assert caught.value.file == exercise.gallery / "odd.py"
    assert caught.value.hint


def test_a_sample_holds_every_variant_and_mistakes_with_their_twins(tiny: Exercise) -> None:
    names = {entry.name for entry in sampled(entries(tiny), 1)}
    assert names == {"correct", "keeps_ints", "keeps_ints_again"}
