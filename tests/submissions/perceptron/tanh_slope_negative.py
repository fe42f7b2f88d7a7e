"""
expect: fails test_slopes_by_hand, test_slopes_everywhere
mistake: tanh' with the wrong sign
hint: Your slope of tanh is negative, but tanh rises everywhere. The two terms have changed places.
"""

import numpy as np


def activation_gradient(name, z):
    if name == "identity":
        return np.ones(np.shape(z))
    if name == "sigmoid":
        s = sigmoid(z)
        return s * (1 - s)
    if name == "tanh":
        t = tanh(z)
        return t**2 - 1
    if name == "relu":
        return np.where(np.asarray(z) > 0, 1.0, 0.0)
    raise ValueError("unknown activation " + str(name))
