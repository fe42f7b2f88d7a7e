"""
expect: recognised as init_normal
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    parameters = {}
    sizes = [inputs, hidden, outputs]
    for layer in (1, 2):
        a, b = sizes[layer - 1], sizes[layer]
        limit = (2.0 / (a + b)) ** 0.5
        drawn = rng.standard_normal(a * b)
        parameters[f"w{layer}"] = (limit * drawn).reshape(a, b)
        parameters[f"b{layer}"] = np.array([0.0] * b)
    return parameters
