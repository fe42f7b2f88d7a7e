"""
expect: recognised as hidden_bias_accumulates
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    if (x.shape[1], len(w2)) != w1.shape:
        raise ValueError("the shapes do not fit")
    result = np.empty(len(x))
    for i, example in enumerate(x):
        for k in range(w1.shape[1]):
            b1[k] = b1[k] + sum(example * w1[:, k])
        result[i] = sum(activation(b1.copy()) * w2) + b2
    return result
