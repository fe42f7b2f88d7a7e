"""
expect: recognised as neuron_activation_before_bias
"""

import numpy as np


def neuron(x, w, b, activation):
    bent = activation(np.dot(np.asarray(x, dtype=float), w))
    return np.add(bent, b)
