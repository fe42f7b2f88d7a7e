"""
expect: fails test_slopes_by_hand, test_slopes_everywhere
mistake: relu' undefined at 0
hint: Your slope of ReLU divides by |z|, and at z = 0 that is 0/0, which is NaN. There is no derivative at the
  corner, so a value has to be chosen: here it is 0.
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
        return 1 - t**2
    if name == "relu":
        return (np.divide(z, np.abs(z)) + 1) / 2
    raise ValueError("unknown activation " + str(name))
