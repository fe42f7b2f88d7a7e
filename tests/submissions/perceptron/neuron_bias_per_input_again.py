"""
expect: recognised as neuron_bias_per_input
"""

import numpy as np


def neuron(x, w, b, activation):
    inputs = len(w)
    return activation(np.dot(np.asarray(x, dtype=float), w) + inputs * b)
