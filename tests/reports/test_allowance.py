"""What a sandbox sends beyond its limit is not kept, whether in one cell or in all of them."""

from autograder.reports.allowance import IN_ALL, NOTE, Allowance


def text(characters: int) -> list[dict[str, str]]:
    return [{"text/plain": "x" * characters}]


def test_a_cell_has_its_limit_and_the_note_that_something_was_left_out() -> None:
    allowance = Allowance(100)
    assert allowance.admits(1, text(100 + len(NOTE)))
    assert not allowance.admits(2, text(101 + len(NOTE)))
    assert not allowance.admits(3, [*text(60), *text(100)])


def test_all_cells_together_have_one_too_and_a_cell_that_runs_again_counts_once() -> None:
    allowance = Allowance(IN_ALL)
    assert all(allowance.admits(1, text(IN_ALL // 2)) for _ in range(5))
    assert allowance.admits(2, text(IN_ALL // 3))
    assert not allowance.admits(3, text(IN_ALL // 3))
    assert allowance.admits(1, text(10)), "what it had is given back"
    assert allowance.admits(3, text(IN_ALL // 3))


def test_many_empty_outputs_and_long_kinds_take_memory_too() -> None:
    assert not Allowance(100).admits(1, [{"text/plain": ""}] * (IN_ALL // 100))
    assert not Allowance(100).admits(1, [{"x" * IN_ALL: ""}])
