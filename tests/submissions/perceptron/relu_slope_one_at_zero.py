"""
expect: fails test_slopes_by_hand, test_slopes_everywhere
mistake: relu' is 1 at 0
hint: Your slope of ReLU is 1 at z = 0. At the corner a value has to be chosen, and the docstring chooses 0:
  only strictly positive z have slope 1.
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
        return np.where(np.asarray(z) >= 0, 1.0, 0.0)
    raise ValueError("unknown activation " + str(name))
