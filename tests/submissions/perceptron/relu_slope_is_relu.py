"""
expect: fails test_slopes_by_hand, test_slopes_everywhere
mistake: relu' is relu itself
hint: For ReLU you return the positive part of z itself. The question is how fast the output grows when z
  grows: on the right side that rate is the same everywhere.
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
        return np.maximum(z, 0.0)
    raise ValueError("unknown activation " + str(name))
