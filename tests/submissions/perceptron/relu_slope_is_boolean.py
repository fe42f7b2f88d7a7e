"""
expect: fails test_slopes_by_hand
mistake: relu' is True or False
hint: Your slope of ReLU is an array of True and False. The values are right, but the function promises
  float64, so that gradients can be added and multiplied without surprises.
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
        return np.greater(z, 0)
    raise ValueError("unknown activation " + str(name))
