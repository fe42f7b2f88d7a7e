"""
expect: recognised as neuron_changes_its_input
"""

import numpy as np


def neuron(x, w, b, activation):
    products = x if x.dtype == float else x.astype(float)
    if products.shape[1] != len(w):
        raise ValueError("x and w do not fit")
    for row in products:
        row[:] = row * w
    return activation(np.array([row.sum() for row in products]) + b)
