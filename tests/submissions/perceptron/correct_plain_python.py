"""
expect: passes
"""

from math import exp, inf

import numpy as np


def mapped(f, z):
    """f of every number of nested lists, as an array like z."""
    if np.ndim(z) == 0:
        return f(float(z))
    return np.array([mapped(f, part) for part in z], dtype=float)


def squash(t):
    if t < 0:
        return 1 - squash(-t)
    return 1 / (1 + exp(-t))


IDENTITY = (lambda t: t, lambda t: 1.0)
SIGMOID = (squash, lambda t: squash(t) * (1 - squash(t)))
TANH = (lambda t: 2 * squash(2 * t) - 1, lambda t: 4 * squash(2 * t) * squash(-2 * t))
RELU = (lambda t: max(t, 0.0), lambda t: float(0 < t < inf))
TABLE = {"identity": IDENTITY, "sigmoid": SIGMOID, "tanh": TANH, "relu": RELU}


def identity(z):
    return mapped(IDENTITY[0], z)


def sigmoid(z):
    return mapped(SIGMOID[0], z)


def tanh(z):
    return mapped(TANH[0], z)


def relu(z):
    return mapped(RELU[0], z)


def activation_gradient(name, z):
    if name not in TABLE:
        raise ValueError("name must be one of " + ", ".join(TABLE))
    return mapped(TABLE[name][1], z)


def sums(x, w, b):
    return [float(b) + sum(float(p) * float(q) for p, q in zip(row, w, strict=True)) for row in x]


def neuron(x, w, b, activation):
    return activation(np.array(sums(x, w, b)))


def predict(x, w, b):
    return np.array([(-1, 1)[total >= 0] for total in sums(x, w, b)], dtype=np.int64)


def train_perceptron(x, y, epochs, learning_rate=1.0):
    examples = [(list(map(float, row)), int(label)) for row, label in zip(x, y, strict=True)]
    if {label for _, label in examples} - {-1, 1}:
        raise ValueError("a label is neither -1 nor +1")
    weights, bias, mistakes = [0.0] * x.shape[1], 0.0, []
    for _ in range(epochs):
        missed = 0
        for row, label in examples:
            above = sums([row], weights, bias)[0] >= 0
            if above and label == -1 or not above and label == 1:
                step = learning_rate * label
                weights = [weight + step * value for weight, value in zip(weights, row)]
                bias, missed = bias + step, missed + 1
        mistakes += [missed]
        if missed == 0:
            break
    return np.array(weights, dtype=float), bias, mistakes


def two_layers(x, w1, b1, w2, b2, activation):
    columns = [sums(x, column, bias) for column, bias in zip(np.transpose(w1), b1, strict=True)]
    hidden = [activation(np.array(column)) for column in columns]
    return np.array(sums(zip(*hidden, strict=True), w2, b2))


def xor_weights():
    # Both on: -2 from the second neuron cancels the two ones that the first one lets through.
    w1 = np.array([[1, 0.5], [1, 0.5]])
    b1 = np.array([0, -0.5])
    return w1, b1, np.array([1.0, -4.0]), 0
