"""
expect: recognised as two_layers_one_weight_for_all
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    if x.shape[1] != w1.shape[0]:
        raise ValueError("w1 needs a row for each column of x")
    output = []
    for row in np.array(x, dtype=float):
        neurons = activation(row @ w1 + b1)
        output.append((neurons * w2).sum() + b2)
    return np.array(output)
