"""A tier string has its place in the order; below the minimum grading is refused, unless one says otherwise."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from autograder.engine.sandboxes import ForkServer
from autograder.engine.tiers import MINIMUM, Tier, require, warning
from autograder.errors import CourseError
from autograder.sandbox.confine import Host
from autograder.sandbox.fork_server import Settings
from tests.conftest import LIMITS


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("", Tier.none),
        ("uid", Tier.none),
        ("rlimits", Tier.limited),
        ("uid + rlimits", Tier.limited),
        ("rlimits + landlock 7", Tier.limited),
        ("rlimits + seccomp", Tier.limited),
        ("rlimits + landlock 0 + seccomp", Tier.limited),
        ("namespaces + uid + rlimits + seccomp", Tier.limited),
        ("rlimits + landlock 1 + seccomp", Tier.confined),
        ("uid + rlimits + landlock 12 + seccomp", Tier.confined),
        ("user namespaces + rlimits + landlock 7 + seccomp", Tier.isolated),
        ("namespaces + uid + rlimits + landlock 7 + seccomp", Tier.isolated),
        ("namespaces + landlock 7 + seccomp", Tier.none),
        ("everything", Tier.none),
    ],
)
def test_a_tier_string_has_its_place_in_the_order(text: str, tier: Tier) -> None:
    assert Tier.of(text) is tier


@pytest.mark.parametrize("namespaces", ["", "namespaces", "user namespaces"])
def test_every_tier_that_a_host_can_say_is_understood(namespaces: str) -> None:
    for landlock, seccomp, uid in itertools.product((0, 1, 7), (False, True), (False, True)):
        found = Tier.of(Host("/released", namespaces, landlock, seccomp, uid).tier)
        confined = Tier.isolated if namespaces else Tier.confined
        assert found is (confined if landlock and seccomp else Tier.limited)


@pytest.mark.parametrize("text", ["", "rlimits", "namespaces + uid + rlimits + seccomp"])
def test_below_the_minimum_grading_is_refused_with_the_ways_out(text: str) -> None:
    with pytest.raises(CourseError) as refused:
        require(text, trusted=False)
    assert "`autograder doctor`" in refused.value.hint
    assert "`--trust-submissions`" in refused.value.hint
    assert (text or "nothing") in refused.value.message


@pytest.mark.parametrize("text", ["", "rlimits"])
def test_trust_lets_it_through_and_is_loud_about_it(text: str) -> None:
    require(text, trusted=True)
    assert "NOT CONFINED" in warning(text)


def test_a_course_may_ask_for_more() -> None:
    with pytest.raises(CourseError):
        require("rlimits + landlock 7 + seccomp", trusted=False, minimum=Tier.isolated)


def test_nothing_is_said_where_all_is_well() -> None:
    require("rlimits + landlock 1 + seccomp", trusted=False)
    assert warning("rlimits + landlock 1 + seccomp") == ""


def test_a_host_that_grants_no_namespaces_still_reaches_the_minimum(released: Path) -> None:
    with ForkServer(Settings(str(released), ["numpy"], LIMITS, namespaces=False)) as server:
        assert Tier.of(server.tier) is MINIMUM
        require(server.tier, trusted=False)
