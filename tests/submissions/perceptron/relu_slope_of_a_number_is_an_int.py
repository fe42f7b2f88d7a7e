"""
expect: fails test_slopes_by_hand
mistake: the slope of relu at a number is an int
hint: For a single number, your slope of ReLU is the int 0 or 1. The function promises float64: 0.0 and 1.0.
"""

import numpy as np


def activation_gradient(name, z):
    if name == "identity":
        return np.ones(np.shape(z))[()]
    if name == "sigmoid":
        s = sigmoid(z)
        return s * (1 - s)
    if name == "tanh":
        return 1 - tanh(z) ** 2
    if name == "relu":
        if np.ndim(z) == 0:
            return 1 if z > 0 else 0
        return np.where(z > 0, 1.0, 0.0)
    raise ValueError("unknown activation " + str(name))
