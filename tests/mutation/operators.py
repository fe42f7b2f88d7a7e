"""Operators beside those of cosmic-ray, for slips that are common in array code and that it has no operator for.

    SwapVariable     stride_h -> stride_w: its neighbour in the tuple, or the signature, that binds it
    DropKeyword      np.asarray(x, dtype=np.float64) -> np.asarray(x)
    ForgetOldValue   total += x -> total = x
    DeleteStatement  w = w - step -> pass
    ReplaceMethod    x.sum() -> x.mean()

They keep to cosmic-ray's interface: `mutation_positions(node)`, then `mutate(node, index)`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from cosmic_ray.ast import ast_nodes
from cosmic_ray.operators.operator import Operator
from parso.python import tree
from parso.tree import Leaf, NodeOrLeaf

Span = tuple[tuple[int, int], tuple[int, int]]
TUPLES = ("testlist_star_expr", "testlist_comp", "exprlist", "testlist")

METHODS: Mapping[str, str] = {
    "sum": "mean", "mean": "sum", "max": "min", "min": "max", "maximum": "minimum", "minimum": "maximum",
    "argmax": "argmin", "zeros": "ones", "ones": "zeros", "zeros_like": "ones_like", "ones_like": "zeros_like",
    "floor": "ceil", "ceil": "floor", "all": "any", "any": "all", "train": "eval", "eval": "train",
}  # fmt: skip


class OurOperator(Operator):
    @classmethod
    def examples(cls) -> tuple[()]:
        """cosmic-ray asks for some; ours stand in tests/test_mutation.py."""
        return ()


class WordOperator(OurOperator):
    """Replaces single words: `word` gives the new one, or "" where there is none."""

    def word(self, leaf: NodeOrLeaf) -> str:
        raise NotImplementedError

    def mutation_positions(self, node: NodeOrLeaf) -> Iterator[Span]:
        if isinstance(node, Leaf) and self.word(node):
            yield node.start_pos, node.end_pos

    def mutate(self, node: NodeOrLeaf, index: int) -> NodeOrLeaf:
        node.value = self.word(node)
        return node


class SwapVariable(WordOperator):
    """A variable that is read becomes the next one in the tuple, or the signature, that binds it."""

    def word(self, leaf: NodeOrLeaf) -> str:
        if leaf.type != "name" or leaf.is_definition() or not is_variable(leaf):
            return ""
        function = leaf.search_ancestor("funcdef")
        groups = bound_together(function) if function else ()
        group = next((names for names in groups if leaf.value in names), (leaf.value,))
        return group[(group.index(leaf.value) + 1) % len(group)] if len(group) > 1 else ""


class ForgetOldValue(WordOperator):
    def word(self, leaf: NodeOrLeaf) -> str:
        return "=" if leaf.type == "operator" and leaf.value in ("+=", "-=", "*=", "/=") else ""


class ReplaceMethod(WordOperator):
    def word(self, leaf: NodeOrLeaf) -> str:
        return METHODS.get(leaf.value, "") if leaf.type == "name" and leaf.get_previous_leaf() == "." else ""


class DropKeyword(OurOperator):
    """`**{}` stands for no argument at all, and leaves the commas right."""

    def mutation_positions(self, node: NodeOrLeaf) -> Iterator[Span]:
        if node.type == "argument" and node.children[1] == "=":
            yield node.start_pos, node.end_pos

    def mutate(self, node: NodeOrLeaf, index: int) -> NodeOrLeaf:
        return tree.Name("**{}", node.start_pos, prefix=node.get_first_leaf().prefix)


class DeleteStatement(OurOperator):
    def mutation_positions(self, node: NodeOrLeaf) -> Iterator[Span]:
        is_statement = node.parent is not None and node.parent.type == "simple_stmt"
        if is_statement and node.type not in ("string", "newline", "operator"):  # docstrings stay; `;` is no statement
            yield node.start_pos, node.end_pos

    def mutate(self, node: NodeOrLeaf, index: int) -> NodeOrLeaf:
        return tree.Name("pass", node.start_pos, prefix=node.get_first_leaf().prefix)


OPERATORS: Mapping[str, type[Operator]] = {
    operator.__name__: operator
    for operator in (SwapVariable, DropKeyword, ForgetOldValue, DeleteStatement, ReplaceMethod)
}


def is_variable(leaf: NodeOrLeaf) -> bool:
    """Neither an attribute nor the name of a keyword argument."""
    is_keyword = leaf.parent.type == "argument" and leaf.parent.children[0] is leaf and leaf.parent.children[1] == "="
    return leaf.get_previous_leaf() != "." and not is_keyword


@functools.lru_cache(maxsize=32)  # asked for every word of a function
def bound_together(function: tree.Function) -> tuple[tuple[str, ...], ...]:
    """The parameters, and the names that stand side by side in a tuple of targets."""
    parameters = tuple(parameter.name.value for parameter in function.get_params())
    tuples = (node.children for node in ast_nodes(function) if node.type in TUPLES)
    targets = (tuple(c.value for c in children if c.type == "name" and c.is_definition()) for children in tuples)
    return (parameters, *targets)
