"""
expect: recognised as two_layers_column_result
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    if x.shape[1] != w1.shape[0] or not w1.shape[1] == len(b1) == len(w2):
        raise ValueError("the shapes do not fit")
    output = np.zeros(len(x))
    for k in range(len(w2)):
        output = output + activation(x @ w1[:, k] + float(b1[k])) * w2[k]
    return np.array([[value + b2] for value in output])
