"""
expect: recognised as hidden_layer_truncates_ints
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    hidden = activation(x @ w1 + b1).astype(x.dtype)
    return np.dot(hidden, w2) + 1.0 * b2
