"""
expect: recognised as neuron_bias_omitted
"""

import numpy as np


def neuron(x, w, b, activation):
    if x.shape[1] != w.shape[0]:
        raise ValueError("x and w do not fit")
    return activation(np.sum(np.multiply(x, w, dtype=float), axis=1))
