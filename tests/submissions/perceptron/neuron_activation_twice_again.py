"""
expect: recognised as neuron_activation_twice
"""

import numpy as np


def neuron(x, w, b, activation):
    result = np.add(np.inner(np.array(x, dtype=float), w), b)
    for _ in range(2):
        result = activation(result)
    return result
