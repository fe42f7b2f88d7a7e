"""A notebook's cells in a sandbox, and in another one when that died.

StudentProcess   runs the cells, passes questions on, asks ahead what a check will ask
located          an exception as the student's file tells it, whatever the sandbox claims
"""

from __future__ import annotations

import collections
import re
import time
from collections.abc import Sequence
from typing import Any

from autograder.engine.conversation import Conversation, Exchange
from autograder.engine.notebooks import Cell
from autograder.engine.results import Problem
from autograder.engine.sandboxes import Connection, Crashed, EngineFault, Killed, Question, Sandbox, TimedOut
from autograder.sandbox import wire
from autograder.sandbox.limits import Limits

Answer = tuple[Any, memoryview]
NOTHING = Conversation()
MAXIMUM_TEXT, MAXIMUM_NAME, MAXIMUM_PARTS = 4000, 200, 20  # of an exception, whatever the sandbox claims
MAXIMUM_PROBLEMS = 50  # each with such a text


class StudentProcess:
    """Runs the cells when the first answer is asked for, and again whenever the sandbox had to be replaced."""

    def __init__(self, server: Connection, cells: Sequence[Cell], limits: Limits) -> None:
        self._server, self._cells, self._limits = server, cells, limits
        self._sandbox: Sandbox | None = None
        self._killed: set[int] = set()  # cells in which the process was killed, once
        self._broken: dict[int, str] = {}  # cells that hung or ended the process: never run again
        self.errors: dict[int, wire.Threw] = {}
        self._asked = False  # has the notebook's code seen a question, and so perhaps a hidden number?
        self._deadline = time.monotonic() + limits.submission_seconds
        self._closed = False
        self._script: collections.deque[Question] = collections.deque()  # what the check will likely ask next
        self._heard: collections.deque[tuple[Question, Answer | Exception]] = collections.deque()
        self.listening = False  # are the check's exchanges kept? the solution's are; others' answers may be large
        self.exchanges: list[Exchange] = []  # since the check began

    def begin(self, known: Conversation = NOTHING) -> None:
        """A check begins, and will likely ask what the solution was asked."""
        self._script, self._heard = collections.deque(known.questions), collections.deque()
        self.exchanges = []

    def repeats(self, known: Conversation) -> bool:
        """Does it answer the whole check as the solution did? Otherwise what it answered waits for the check to ask."""
        for exchange in known.exchanges:
            try:
                answer = self._ask(exchange.question)
            except (TimedOut, Crashed, EngineFault) as error:
                self._heard.append((exchange.question, error))
                return False
            self._heard.append((exchange.question, answer))
            if not exchange.repeated_by(*answer):
                return False
        return True

    def ask(self, body: Any, chunks: Sequence[bytes]) -> Answer:
        question = Question.of(body, chunks)
        if self._heard and self._heard[0][0] == question:
            answer = self._heard.popleft()[1]
        else:
            self._heard.clear()
            answer = self._ask(question)
        if isinstance(answer, Exception):
            raise answer
        if self.listening:
            self.exchanges.append(Exchange.of(body, question, *answer))
        return answer

    def _ask(self, question: Question) -> Answer:
        self._check_time()
        sandbox = self.ready()
        self._asked = True
        if not sandbox.expects(question):
            sandbox.settle(self._limits.call_seconds)
            sandbox = self.ready()
            if self._script and self._script[0] == question:
                sandbox.ask_ahead(self._script, self._limits.call_seconds)
            else:
                self._script.clear()
        if self._script:
            self._script.popleft()
        return sandbox.answer_to(question, self._limits.call_seconds)

    def _check_time(self) -> None:
        if self._closed:
            raise EngineFault("a question to a submission that has been graded")
        if time.monotonic() > self._deadline:
            self.abandon()
            raise TimedOut(f"no time left: a submission has {self._limits.submission_seconds:g} seconds in all")

    def ready(self) -> Sandbox:
        """A living sandbox in which the notebook has run."""
        while self._sandbox is None or not self._sandbox.alive:
            self._check_time()
            self._sandbox = self._server.take()
            self._run_cells(self._sandbox)
        return self._sandbox

    def redefine(self, sources: Sequence[str]) -> Sandbox:
        """Run more cells in the living sandbox, and return it; a sandbox that replaces it will not know of them."""
        self.ready().settle(self._limits.call_seconds)
        sandbox = self.ready()
        for source in sources:
            sandbox.ask(wire.RunCell(len(self._cells) + 1, source), [], self._limits.cell_seconds)
        return sandbox

    def close(self) -> None:
        """The submission has been graded; its process ends, and no answer that is looked at later revives it."""
        self._closed = True
        self.abandon()

    def abandon(self) -> None:
        """The next question, if there is one, gets another sandbox."""
        if self._sandbox is not None and self._sandbox.alive:
            self._sandbox.end()

    def _run_cells(self, sandbox: Sandbox) -> None:
        deadline = min(time.monotonic() + self._limits.notebook_seconds, self._deadline)
        for cell in self._cells:
            if cell.number in self._broken:
                continue
            if not sandbox.alive:
                return
            if time.monotonic() > deadline:
                self._broken[cell.number] = "This cell was left out: the cells before it took too long."
                continue
            self._run_cell(sandbox, cell)

    def _run_cell(self, sandbox: Sandbox, cell: Cell) -> None:
        try:
            answer, _ = sandbox.ask(wire.RunCell(cell.number, cell.source), [], self._limits.cell_seconds)
        except TimedOut as error:
            self._broken[cell.number] = f"This cell gave {error} and was left out."
        except Crashed as error:
            if isinstance(error, Killed) and cell.number not in self._killed:
                self._killed.add(cell.number)  # it may not be the student's doing: once more, in the next sandbox
                return
            self._broken[cell.number] = f"This cell was left out: {error}."
        else:
            self._note(cell, answer)

    def _note(self, cell: Cell, answer: Any) -> None:
        """What stopped a cell. Later, in another sandbox, its text could hold what an earlier one was asked."""
        if self._asked:
            return
        self.errors.pop(cell.number, None)
        if isinstance(answer, wire.Ran) and answer.error is not None:
            self.errors[cell.number] = self.located(answer.error)

    def located(self, error: wire.Threw) -> wire.Threw:
        """The exception, cut to size and with its lines in the file's own words: the sandbox could send any text."""
        sources = {cell.number: cell.source.split("\n") for cell in self._cells}
        names = [name[:MAXIMUM_NAME] for name in error.type_names[:MAXIMUM_PARTS]]
        known = [line for line in error.lines[-MAXIMUM_PARTS:] if 0 < line.line <= len(sources.get(line.cell, ()))]
        lines = [wire.Line(line.cell, line.line, sources[line.cell][line.line - 1][:500]) for line in known]
        return wire.Threw(names, error.message[:MAXIMUM_TEXT], lines)

    def whose(self, error: wire.Threw) -> str:
        """The innermost of the file's functions that a `located` exception passed through: `train`, `Net.forward`."""
        if not error.lines:
            return ""
        innermost = error.lines[-1]
        source = next(cell.source for cell in self._cells if cell.number == innermost.cell)
        return function_around(source.split("\n"), innermost.line)

    def written(self, name: str) -> str:
        """A type's name where the student's file holds it, else "object": it too could be made up."""
        known = len(name) <= MAXIMUM_NAME and any(holds(cell.source, name) for cell in self._cells)
        return name if known else "object"

    def problems(self, quiet: frozenset[str]) -> list[Problem]:
        """What went wrong while the cells ran; a failing check cell (`quiet`) is no news."""
        heard = {cell.number for cell in self._cells if cell.grade_id not in quiet}
        found = {number: Problem(message=text, where=f"cell {number}") for number, text in self._broken.items()}
        for number, error in self.errors.items():
            if number in heard and error.type_names[:1] != ["NotImplementedError"]:
                found[number] = problem_of(number, error)
        told = [found[number] for number in sorted(found)[:MAXIMUM_PROBLEMS]]
        if left := len(found) - len(told):
            told.append(Problem(message=f"So it was with {left} more cells."))
        return told


def function_around(lines: Sequence[str], number: int) -> str:
    """The function that holds a line, with its class before it; found by indentation, as the text may be anything."""
    around: list[tuple[str, str]] = []  # the outermost first
    depth = len(lines[number - 1]) - len(lines[number - 1].lstrip()) + 1  # the line itself may hold `def` and body
    for line in reversed(lines[:number]):
        match = re.match(r"([ \t]*)(?:async )?(def|class) (\w+)", line)
        if match and len(match[1]) < depth:
            depth = len(match[1])
            around.insert(0, (match[2], match[3]))
    kinds = [kind for kind, _ in around]
    outer = around[: kinds.index("def") + 1] if "def" in kinds else []  # functions inside it are its own affair
    return ".".join(name for _, name in outer)[:MAXIMUM_NAME]


def problem_of(number: int, error: wire.Threw) -> Problem:
    lines = [line for line in error.lines if line.cell == number] or [wire.Line(number, 0, "")]
    place = f"cell {number}, line {lines[0].line}" if lines[0].line else f"cell {number}"
    kind = error.type_names[0] if error.type_names else "an exception"
    return Problem(message=f"This cell stopped with {kind}: {error.message}", where=place, line=lines[0].text.strip())


def holds(text: str, name: str) -> bool:
    """Is this word in the text?"""
    return bool(re.search(rf"\b{re.escape(name)}\b", text))
