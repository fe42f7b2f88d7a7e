"""
expect: recognised as neuron_activation_hard_coded
"""

import numpy as np


def neuron(x, w, b, activation):
    z = np.asarray(x, dtype=float).dot(w) + b
    return np.where(z > 0, z, 0.0)
