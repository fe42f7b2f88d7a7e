"""
expect: recognised as neuron_activation_per_input
"""

import numpy as np


def neuron(x, w, b, activation):
    if len(w) != x.shape[1]:
        raise ValueError("shapes do not fit")
    total = np.full(len(x), float(b))
    for j in range(len(w)):
        total = total + activation(x[:, j] * float(w[j]))
    return total
