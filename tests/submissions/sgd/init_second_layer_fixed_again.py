"""
expect: recognised as init_second_layer_fixed
"""

import numpy as np

FIXED = 1


def glorot(a, b, generator):
    limit = (6 / (a + b)) ** 0.5
    return limit * (2 * generator.random((a, b)) - 1)


def init_mlp(inputs, hidden, outputs, rng):
    network = {}
    network["w1"] = glorot(inputs, hidden, rng)
    network["w2"] = glorot(hidden, outputs, np.random.default_rng(FIXED))
    network["b1"], network["b2"] = (np.array([0.0] * size) for size in (hidden, outputs))
    return network
