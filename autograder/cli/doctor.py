"""`autograder doctor`: what this machine has, then each lack with its consequence and what mends it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.doctor import Finding, State, examine, refused
from autograder.reports.words import count


def doctor() -> bool:
    """Print what is found. False where grading would be refused."""
    console = Console(highlight=False)
    with console.status("Trying what grading needs…"):
        findings = examine()
    report(findings, console)
    return not refused(findings)


def report(findings: Sequence[Finding], console: Console) -> None:
    table = Table(box=None, pad_edge=False, show_header=False)
    for finding in findings:
        table.add_row(sign(finding), Text(finding.what), Text(finding.found))
    console.print(table)
    for finding in findings:
        if finding.state is State.lacking:
            console.print(Text(f"\n{finding.what}: {finding.found}", style="bold"), soft_wrap=True)
            console.print(Text(f"  {finding.consequence}"), soft_wrap=True)
            console.print(Text(f"  $ {finding.mend}"), soft_wrap=True)  # unbroken: it is there to be copied
    console.print(Text(f"\n{conclusion(findings)}"))


def sign(finding: Finding) -> Text:
    if finding.state is State.ok:
        return Text("✓", style="green")
    return Text("✗", style="red") if finding.refuses else Text("!", style="yellow")


def conclusion(findings: Sequence[Finding]) -> str:
    if refused(list(findings)):
        return "Grading is refused on this machine."
    lacks = sum(finding.state is State.lacking for finding in findings)
    return f"This machine can grade; it lacks {count(lacks, 'thing')}." if lacks else "This machine can grade."
