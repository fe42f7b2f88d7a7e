"""Can this machine grade, and how well? `autograder doctor` prints what `examine` finds.

    findings   one thing that was looked at: fine, or lacking with what mends it
    probes     facts of the kernel, found out by trying
    kernel     what those facts mean
    engine     a fork server and a sandbox, really started
    course     Python, packages, the secret, the release, the disk

Probes find facts, the others judge them: so a machine that lacks something can be told of, and tested, anywhere.
"""

from __future__ import annotations

import platform

from autograder.doctor import course
from autograder.doctor.findings import Finding, State, system

__all__ = ["Finding", "State", "examine", "refused"]


def examine() -> list[Finding]:
    """Everything that grading needs of this machine, in the order in which it builds up. Takes some seconds."""
    here = system(platform.system())
    if here.state is State.lacking:
        return [here, *course.findings()]
    from autograder.doctor import engine, kernel  # they import what only Linux has

    return [here, *kernel.findings(), *engine.findings(), *course.findings()]


def refused(findings: list[Finding]) -> bool:
    """Would `autograder grade` refuse to work here?"""
    return any(finding.refuses for finding in findings if finding.state is State.lacking)
