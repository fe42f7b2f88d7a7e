"""
tries: Type hints, decorators, a class with `__call__`, a partial and a lambda for functions.
demand: full marks
solution: yes
"""

from __future__ import annotations

import functools

import numpy.typing as npt


def logged(function):
    @functools.wraps(function)
    def run(*args, **kwargs):
        return function(*args, **kwargs)

    return run


class Relu:
    def __call__(self, z: npt.ArrayLike) -> npt.NDArray[np.float64]:
        return np.maximum(z, 0.0)


relu = Relu()
tanh = logged(tanh)
identity = lambda z: np.multiply(z, 1.0)
neuron = functools.partial(neuron)
