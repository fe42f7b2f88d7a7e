"""
expect: fails test_slopes_by_hand, test_slopes_everywhere
mistake: relu' is 0.5 at 0
hint: Your slope of ReLU is 0.5 at z = 0, the middle between the two sides. The docstring chooses 0 there.
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
        return (np.sign(z) + 1) / 2
    raise ValueError("unknown activation " + str(name))
