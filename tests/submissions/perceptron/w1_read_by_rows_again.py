"""
expect: recognised as w1_read_by_rows
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    if x.shape[1] != w1.shape[0] or not w1.shape[1] == len(b1) == len(w2):
        raise ValueError("the shapes do not fit")
    output = np.zeros(len(x))
    for k in range(len(w2)):
        weights = w1.ravel()[k * x.shape[1] : (k + 1) * x.shape[1]]
        output = output + w2[k] * activation(x @ weights + float(b1[k]))
    return output + b2
