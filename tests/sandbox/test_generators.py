"""A random generator goes to the student and comes back as far as they drew from it, and no further."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from autograder.checking import Mismatch
from autograder.sandbox import values
from tests.conftest import StartStudent


@pytest.mark.parametrize(
    "draw", ["rng.normal(size=n)", "rng.integers(100, size=n, dtype='int32')", "rng.permutation(n)"]
)
def test_a_generator_comes_back_where_the_student_left_it(student: StartStudent, draw: str) -> None:
    submission = student(f"def draw(n, rng):\n    return {draw}")
    ours, theirs = np.random.default_rng(3), np.random.default_rng(3)
    for n in (3, 5):
        expected = eval(draw, {"rng": theirs, "n": n})
        assert submission.draw(n, ours).tolist() == expected.tolist()
    assert ours.random() == theirs.random()


def test_a_torch_generator_comes_back_where_the_student_left_it(student: StartStudent) -> None:
    submission = student("import torch\ndef draw(n, generator):\n    return torch.randn(n, generator=generator)")
    ours, theirs = torch.Generator().manual_seed(3), torch.Generator().manual_seed(3)
    for n in (3, 5):
        assert torch.equal(submission.draw(n, generator=ours), torch.randn(n, generator=theirs))


def test_a_generator_is_advanced_by_a_result_that_draws_late(student: StartStudent) -> None:
    submission = student("def draws(rng):\n    return (rng.random() for _ in range(3))")
    ours, theirs = np.random.default_rng(3), np.random.default_rng(3)
    assert submission.draws(ours) == theirs.random(3).tolist()
    assert ours.random() == theirs.random()


def test_a_generator_whose_state_was_replaced_is_refused(student: StartStudent) -> None:
    stuck = '{"bit_generator": "PCG64", "state": {"state": 0, "inc": 0}, "has_uint32": 0, "uinteger": 0}'
    ours, theirs = np.random.default_rng(3), np.random.default_rng(3)
    with pytest.raises(Mismatch, match="only draw from it"):
        student(f"def draw(rng):\n    rng.bit_generator.state = {stuck}").draw(ours)
    assert ours.random() == theirs.random()


def test_a_generator_of_another_kind_is_our_own_mistake(student: StartStudent) -> None:
    with pytest.raises(values.NotSendable, match="default_rng"):
        student("def f(rng): ...").f(np.random.Generator(np.random.MT19937(1)))
