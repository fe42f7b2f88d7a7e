"""
tries: Buffers, datetimes, structured and void arrays in the place of numbers.
demand: gains nothing
"""

import numpy as np


def identity(z):
    return memoryview(np.zeros(3))


def relu(z):
    return np.zeros(3, dtype=[("a", float)])


def sigmoid(z):
    return np.zeros(3, dtype="M8[s]")


def tanh(z):
    return np.zeros(3, dtype="V8")


def predict(x, w, b):
    return np.array(["1", "-1", "1"])


def neuron(x, w, b, activation):
    return np.zeros(len(x), dtype=np.longdouble)
