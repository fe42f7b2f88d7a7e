"""
expect: recognised as init_fixed_seed
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    parameters = {}
    own = np.random.default_rng(seed=0)
    sizes = [inputs, hidden, outputs]
    for layer in (1, 2):
        a, b = sizes[layer - 1], sizes[layer]
        limit = (6.0 / (a + b)) ** 0.5
        drawn = own.random(a * b)
        parameters[f"w{layer}"] = (limit * (2 * drawn - 1)).reshape(a, b)
        parameters[f"b{layer}"] = np.array([0.0] * b)
    return parameters
