"""
expect: recognised as init_zeros
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    parameters = {}
    sizes = [inputs, hidden, outputs]
    for layer in (1, 2):
        a, b = sizes[layer - 1], sizes[layer]
        parameters[f"w{layer}"] = np.array([[0.0] * b] * a)
        parameters[f"b{layer}"] = np.array([0.0] * b)
    return parameters
