"""
expect: recognised as init_random_biases
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    parameters = {}
    for w, (a, b) in {"w1": (inputs, hidden), "w2": (hidden, outputs)}.items():
        parameters[w] = (6 / (a + b)) ** 0.5 * (2 * rng.random((a, b)) - 1)
    for v, (a, b) in {"b1": (inputs, hidden), "b2": (hidden, outputs)}.items():
        parameters[v] = (6 / (a + b)) ** 0.5 * (2 * rng.random(b) - 1)
    return parameters
