"""What a check asked of the solution, and what the solution answered.

Most submissions are asked the same, and a right one answers the same. So a check's questions are
asked ahead, as far as they are known; and a check whose every answer is the solution's, to the bit,
holds without being run: it is a function of its answers (docs/decisions/0016-answers-like-the-solutions.md).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import msgspec

from autograder.engine.sandboxes import Question
from autograder.sandbox import wire


class Exchange(msgspec.Struct, frozen=True):
    """One question and its answer."""

    question: Question
    answer: bytes  # encoded
    raised: list[str] | None  # the types of the exception, where the answer is one
    data: bytes
    repeatable: bool  # does another submission's process understand this question?

    @classmethod
    def of(cls, body: Any, question: Question, answer: Any, data: memoryview) -> Exchange:
        raised = answer.type_names if isinstance(answer, wire.Threw) else None
        return cls(question, wire.encode(answer), raised, bytes(data), repeatable(body))

    def repeated_by(self, answer: Any, data: memoryview) -> bool:
        """Could no check tell these answers apart? Of an exception, `assert_raises` looks at the types alone."""
        if self.raised is not None:
            return isinstance(answer, wire.Threw) and answer.type_names == self.raised
        return data == self.data and wire.encode(answer) == self.answer  # `==` of what is decoded would take 1 for True


class Conversation(msgspec.Struct, frozen=True):
    """`exchanges` begin the check; `decides`: they are all of it, and who repeats them has passed."""

    exchanges: Sequence[Exchange] = ()
    decides: bool = False
    recorded: list[tuple[str, str, Any]] = []  # the solution's answers, as the check's recorder kept them

    @classmethod
    def with_solution(
        cls, heard: Sequence[Exchange], recorded: list[tuple[str, str, Any]], plain: bool
    ) -> Conversation:
        """From what the solution was asked in a check that it passed.

        `plain`: the check looked at no more than the answers' values and the exceptions' types. Questions count up
        to the first one that holds what an earlier answer brought, an object of that process. Scenarios are left out:
        they take long, and a check that fails would not ask them.
        """
        known = list(itertools.takewhile(lambda exchange: exchange.repeatable, heard))
        return cls(known, plain and bool(known) and len(known) == len(heard), recorded)

    @property
    def questions(self) -> list[Question]:
        return [exchange.question for exchange in self.exchanges]


def repeatable(body: Any) -> bool:
    return isinstance(body, wire.Call) and not any(
        map(holds_object, [body.function, *body.args, *body.kwargs.values()])
    )


def holds_object(value: Any) -> bool:
    if isinstance(value, wire.List | wire.Tuple):
        return any(map(holds_object, value.items))
    if isinstance(value, wire.Mapping):
        return any(map(holds_object, value.items.values()))
    return isinstance(value, wire.Object)
