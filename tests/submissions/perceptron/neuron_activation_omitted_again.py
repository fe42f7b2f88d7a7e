"""
expect: recognised as neuron_activation_omitted
"""

import numpy as np


def neuron(x, w, b, activation):
    if x.shape[1] != len(w):
        raise ValueError("x needs a column for each weight")
    return np.array([float(b) + sum(float(p) * q for p, q in zip(row, w)) for row in x])
