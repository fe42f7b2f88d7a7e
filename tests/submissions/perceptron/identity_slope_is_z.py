"""
expect: fails test_slopes_by_hand, test_slopes_everywhere
mistake: slope of the identity is z
hint: For the identity you return z. When z grows by a little, the output grows by just as much: the slope
  does not depend on z.
"""

import numpy as np


def activation_gradient(name, z):
    if name == "identity":
        return np.multiply(z, 1.0)
    if name == "sigmoid":
        s = sigmoid(z)
        return s * (1 - s)
    if name == "tanh":
        t = tanh(z)
        return 1 - t**2
    if name == "relu":
        return np.where(np.asarray(z) > 0, 1.0, 0.0)
    raise ValueError("unknown activation " + str(name))
