"""Mutation testing itself: what is changed, what is excused, what is reported; and a few mutants of each exercise."""

from __future__ import annotations

import functools
import textwrap
from pathlib import Path

import pytest

from autograder.engine.results import CheckResult, Status, SubmissionResult
from autograder.errors import CourseError
from autograder.exercises import all_exercises, find
from tests.mutation import excuses, report
from tests.mutation.__main__ import EXCUSES, SUMMARY
from tests.mutation.mutants import Change, Mutant, changes, mutants, sample, unmarked
from tests.mutation.trial import How, Trial, try_all

SAMPLED = 12
EXERCISES = [exercise.name for exercise in all_exercises()]

CELL = textwrap.dedent('''\
    def area(width, height=2 + 1):
        """Width * height, at most 9 * 9."""
        # BEGIN SOLUTION
        if width < 0:
            raise ValueError(f"{width - 1} is less")
        product = width * height
        return product
        # END SOLUTION


    LIMIT = 4 - 3
    ''')


def of(made: list[Change], family: str) -> set[tuple[str, str]]:
    return {(change.original, change.mutated) for change in made if family in change.family}


# --- what is changed -----------------------------------------------------------------------


def test_only_answers_and_defaults_change() -> None:
    assert {change.original for change in changes(CELL)} == {
        "def area(width, height=2 + 1):",
        "if width < 0:",
        'raise ValueError(f"{width - 1} is less")',
        "product = width * height",
        "return product",
    }


def test_the_text_of_a_message_stays() -> None:
    assert {new for old, new in of(changes(CELL), "") if old.startswith("raise")} == {"pass"}


def test_marks_are_gone_from_a_mutant() -> None:
    assert not any("SOLUTION" in change.after for change in changes(CELL))
    assert unmarked(CELL) == (
        CELL.replace("    # BEGIN SOLUTION\n", "").replace("    # END SOLUTION\n", ""),
        {3, 4, 5, 6},
    )


def test_a_binary_operator_becomes_each_other_one() -> None:
    made = of(changes(CELL), "binary")
    signs = ["+", "-", "/", "//", "%", "**", ">>", "<<", "|", "&", "^"]
    assert {("product = width * height", f"product = width {sign} height") for sign in signs} <= made


def test_a_number_moves_by_one_either_way() -> None:
    assert {("if width < 0:", "if width < 1:"), ("if width < 0:", "if width < -1:")} <= of(changes(CELL), "number")


def test_the_operators_that_ask_for_variables_get_those_of_the_function() -> None:
    assert len(of(changes(CELL), "variable replacer")) == 2
    assert {line[-1][len("product = width * height") :][1:] for line in of(changes(CELL), "variable inserter")} == {
        "width",
        "height",
    }


@pytest.mark.parametrize(
    ("family", "line", "becomes"),
    [
        ("swap variable", "return a.b + f(b=a)", {"return b.b + f(b=a)", "return a.b + f(b=b)"}),
        ("swap variable", "(c, d), e = a; return c", {"(c, d), e = b; return c", "(c, d), e = a; return d"}),
        (
            "drop keyword",
            "return np.pad(a, mode=b, width=1)",
            {"return np.pad(a, **{}, width=1)", "return np.pad(a, mode=b, **{})"},
        ),
        ("forget old value", "a += b", {"a = b"}),
        ("delete statement", "a -= b", {"pass"}),
        ("replace method", "return a.sum() + sum(b)", {"return a.mean() + sum(b)"}),
    ],
)
def test_our_own_operators(family: str, line: str, becomes: set[str]) -> None:
    cell = f"def f(a, b):\n    # BEGIN SOLUTION\n    {line}\n    # END SOLUTION\n"
    assert {mutated for _, mutated in of(changes(cell), family)} == becomes


def test_mutants_that_are_the_same_program_are_made_once() -> None:
    cell = "def f(a, b):\n    # BEGIN SOLUTION\n    return a is not b\n    # END SOLUTION\n"
    after = [change.mutated for change in changes(cell)]
    assert len(after) == len(set(after))
    assert "return a is b" in after


def test_mutants_that_do_not_compile_are_dropped() -> None:
    cell = "def f(a, *, b):\n    # BEGIN SOLUTION\n    return g(*a, b=(a, *b))\n    # END SOLUTION\n"
    for change in changes(cell):
        compile(change.after, "mutant", "exec")


def test_mutants_are_the_same_on_every_run() -> None:
    assert changes(CELL) == changes(CELL)


def test_a_change_names_the_method_that_it_is_in() -> None:
    cell = "class A:\n    def f(self):\n        # BEGIN SOLUTION\n        return 1\n        # END SOLUTION\n"
    assert {change.function for change in changes(cell)} == {"A.f"}


def test_a_sample_stays_when_other_mutants_come() -> None:
    made = [Mutant("tiny", "area", change) for change in changes(CELL)]
    few = sample(made, 5)
    others = [mutant for mutant in made if mutant not in few]
    assert sample(few + others[::2], 5) == few


# --- what is excused -----------------------------------------------------------------------


def mutant(mutated: str = "    return 2*a", function: str = "f") -> Mutant:
    before = "def f(a):\n    return a + a"
    return Mutant("tiny", "f", Change(function, "core/NumberReplacer", before, f"def f(a):\n{mutated}"))


def excuse(mutated: str = "return  2*a", function: str = "f") -> excuses.Excuses:
    one = excuses.Excuse("tiny", function, " return a + a", (mutated,), "Two of a are a and a.")
    return excuses.Excuses((one,))


def trial(mutant: Mutant, status: Status = Status.passed, message: str = "") -> Trial:
    check = CheckResult(name="test_f", title="f", points=2, hidden=False, status=status, message=message)
    return Trial(mutant, SubmissionResult(exercise="tiny", student="m", path="m.ipynb", checks=(check,)))


def test_an_excuse_holds_wherever_the_line_stands_and_whatever_its_spaces() -> None:
    assert excuse().reason(mutant()) == "Two of a are a and a."


@pytest.mark.parametrize("other", [mutant("    return 3*a"), mutant(function="g")])
def test_an_excuse_holds_for_one_line_of_one_function(other: Mutant) -> None:
    assert excuse().reason(other) == ""


def test_an_excuse_is_stale_once_its_mutant_is_killed_or_gone() -> None:
    assert not excuse().stale("tiny", [mutant()])
    assert excuse().stale("tiny", []) == [("tiny", "f", "return a + a", "return 2*a")]
    assert not excuse().stale("another", [])


def test_excuses_without_a_reason_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "excuses.toml"
    path.write_text('[[excuse]]\nexercise = "tiny"\nfunction = "f"\noriginal = "a"\nmutated = ["b"]\n')
    with pytest.raises(CourseError, match="reason"):
        excuses.read(path)


def test_no_file_is_no_excuse(tmp_path: Path) -> None:
    assert excuses.read(tmp_path / "none.toml") == excuses.Excuses()


# --- what is reported ----------------------------------------------------------------------


def many(*last: Trial) -> list[Trial]:
    return [trial(mutant(), Status.failed)] * 120 + list(last)


def faults(trials: list[Trial], known: excuses.Excuses = excuses.Excuses()) -> str:  # noqa: B008  it is frozen
    return " ".join(report.Tally.of("tiny", trials, known).faults)


def test_all_killed_is_no_fault() -> None:
    assert faults(many()) == ""


def test_a_survivor_is_a_fault_unless_it_is_excused() -> None:
    assert "1 survive" in faults(many(trial(mutant())))
    assert faults(many(trial(mutant())), excuse()) == ""


def test_a_stale_excuse_is_a_fault() -> None:
    assert "1 excuses excuse nothing" in faults(many(), excuse())


def test_too_few_mutants_and_too_many_excuses_are_faults() -> None:
    assert "Only 3 mutants" in faults([trial(mutant(), Status.failed)] * 3)
    assert "Only 120 of 130 are killed" in faults(many(*[trial(mutant())] * 10), excuse())


def test_a_survivor_is_shown_as_a_diff() -> None:
    shown = report.text(report.Tally.of("tiny", many(trial(mutant())), excuses.Excuses()))
    assert "-    return a + a\n+    return 2*a" in shown


@pytest.mark.parametrize(
    ("status", "message", "how"),
    [
        (Status.passed, "", How.survived),
        (Status.failed, "The result is wrong.", How.value),
        (Status.failed, "`f` raised TypeError.", How.exception),
        (Status.crashed, "", How.exception),
        (Status.timed_out, "", How.time),
    ],
)
def test_a_trial_tells_what_killed_the_mutant(status: Status, message: str, how: How) -> None:
    assert trial(mutant(), status, message).how is how


def test_the_summary_counts_and_gives_the_reasons() -> None:
    page = report.markdown("", [report.Tally.of("tiny", many(trial(mutant())), excuse())], ["tiny"])
    assert "| number replacer | 121 | 120 | 120 | 1 | 0 |" in page
    assert "- `f`: `return a + a` may become `return 2*a`. Two of a are a and a." in page


def test_the_summary_keeps_what_was_not_tried() -> None:
    one, two = (report.Tally.of(name, many(), excuses.Excuses()) for name in ("one", "two"))
    page = report.markdown("", [one, two], ["one", "two"])
    assert report.markdown(page, [], ["one", "two"]) == page
    assert report.markdown(page, [two], ["two", "one"]).index("## two") < page.index("## two")
    assert "## one" not in report.markdown(page, [two], ["two"])


# --- the course ----------------------------------------------------------------------------


@functools.cache
def all_mutants(name: str) -> list[Mutant]:
    return mutants(find(name))


@pytest.mark.parametrize("name", EXERCISES)
def test_excuses_name_mutants_that_are_made(name: str) -> None:
    made = all_mutants(name)
    assert len(made) >= report.FEWEST
    assert excuses.read(EXCUSES).stale(name, made) == []


@pytest.mark.parametrize("name", EXERCISES)
def test_the_summary_is_of_these_mutants(name: str) -> None:
    section = SUMMARY.read_text().partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    command = f"python -m tests.mutation {name} --write"
    assert f"| all | {len(all_mutants(name))} |" in section, f"{SUMMARY} is out of date. Run `{command}`."


@pytest.mark.slow
@pytest.mark.parametrize("name", EXERCISES)
def test_a_sample_of_mutants_loses_points(name: str) -> None:
    trials = try_all(find(name), sample(all_mutants(name), SAMPLED), workers=1)
    tally = report.Tally.of(name, trials, excuses.read(EXCUSES))
    assert not tally.survivors, report.text(tally)
