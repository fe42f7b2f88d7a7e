"""
expect: fails test_slopes_by_hand, test_slopes_everywhere
mistake: slope of the identity is 0
hint: For the identity you return 0, as if it were a constant. The identity rises with z, one for one.
"""

import numpy as np


def activation_gradient(name, z):
    if name == "identity":
        return np.zeros(np.shape(z))
    if name == "sigmoid":
        s = sigmoid(z)
        return s * (1 - s)
    if name == "tanh":
        t = tanh(z)
        return 1 - t**2
    if name == "relu":
        return np.where(np.asarray(z) > 0, 1.0, 0.0)
    raise ValueError("unknown activation " + str(name))
