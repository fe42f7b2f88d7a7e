"""
expect: recognised as slopes_by_forward_difference
"""

import numpy as np


def activation_gradient(name, z):
    h = 0.001
    if name not in ("identity", "sigmoid", "tanh", "relu"):
        raise ValueError(name)
    f = globals()[name]
    here, there = np.multiply(z, 1.0), np.add(z, h)
    return f(there) / h - f(here) / h
