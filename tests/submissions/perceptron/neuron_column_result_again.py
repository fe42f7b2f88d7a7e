"""
expect: recognised as neuron_column_result
"""

import numpy as np


def neuron(x, w, b, activation):
    if x.shape[1] != len(w):
        raise ValueError("shapes")
    z = np.sum(np.multiply(x, w, dtype=float), axis=1, keepdims=True)
    return activation(z + b)
