"""
expect: recognised as neuron_sums_the_batch
"""

import numpy as np


def neuron(x, w, b, activation):
    if x.shape[1] != len(w):
        raise ValueError("x and w do not fit")
    columns = [float(x[:, j].sum()) * w[j] + b for j in range(len(w))]
    return activation(np.array(columns))
