"""
expect: passes
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def as_floats(*values) -> tuple[Array, ...]:
    return tuple(np.asarray(value, dtype=np.float64) for value in values)


def require(condition: bool, message: str) -> None:
    if not condition:
        raise ValueError(message)


def identity(z) -> Array:
    return as_floats(z)[0].copy()


def sigmoid(z) -> Array:
    with np.errstate(over="ignore"):
        return np.reciprocal(1.0 + np.exp(-identity(z)))


def tanh(z) -> Array:
    return np.tanh(identity(z))


def relu(z) -> Array:
    z = identity(z)
    return np.einsum("...,...->...", z, z > 0)


class Slope:
    """The derivatives, one method for each activation."""

    def identity(self, z: Array) -> Array:
        return z**0

    def sigmoid(self, z: Array) -> Array:
        return sigmoid(z) - sigmoid(z) ** 2

    def tanh(self, z: Array) -> Array:
        with np.errstate(over="ignore"):
            return np.cosh(z) ** -2

    def relu(self, z: Array) -> Array:
        return np.heaviside(z, 0)


def activation_gradient(name: str, z) -> Array:
    require(name in vars(Slope) and not name.startswith("_"), f"unknown activation: {name}")
    return getattr(Slope(), name)(identity(z))


def weighted_sum(x, w, b) -> Array:
    x, w, b = as_floats(x, w, b)
    # einsum would stretch a single weight over all inputs without a word.
    require(x.shape[-1] == w.shape[0], "inputs and weights differ in number")
    return np.einsum("nd,d...->n...", x, w) + b


def neuron(x, w, b, activation: Callable[[Array], Array]) -> Array:
    return activation(weighted_sum(x, w, b))


def predict(x, w, b) -> NDArray[np.int64]:
    return np.select([weighted_sum(x, w, b) < 0], [np.int64(-1)], default=np.int64(1))


def train_perceptron(x, y, epochs: int, learning_rate: float = 1.0):
    require(len(x) == len(y), "x and y differ in length")
    require(bool(np.all(np.square(y) == 1)), "labels are -1 and +1")
    signed_inputs = np.einsum("n,nd->nd", *as_floats(y, x))
    w, b = np.zeros(x.shape[1]), 0.0
    history: list[int] = []

    def visit(signed, label) -> bool:
        nonlocal w, b
        agreement = np.einsum("d,d->", signed, w) + label * b
        missed = bool(agreement < 0) or (agreement == 0 and label < 0)
        if missed:
            w, b = w + learning_rate * signed, b + learning_rate * label
        return missed

    for _ in range(epochs):
        history.append(sum(visit(*pair) for pair in zip(signed_inputs, y, strict=True)))
        if not history[-1]:
            break
    return w, float(b), history


def two_layers(x, w1, b1, w2, b2, activation: Callable[[Array], Array]) -> Array:
    return weighted_sum(neuron(x, w1, b1, activation), w2, b2)


def xor_weights():
    """|x1 - x2| = relu(x1 - x2) + relu(x2 - x1), written with the sum of both taken away twice."""
    w1 = np.array([[2.0, -2.0], [-2.0, 2.0]])
    return w1, np.zeros(2), np.array([0.5, 0.5]), 0.0
