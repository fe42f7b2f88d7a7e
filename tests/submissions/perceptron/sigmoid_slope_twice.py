"""
expect: fails test_slopes_by_hand, test_slopes_everywhere
mistake: sigmoid applied twice before the slope
hint: For the slope you apply the sigmoid to the sigmoid of z. Once is enough: compute s = sigmoid(z), then
  use s as it is.
"""

import numpy as np


def activation_gradient(name, z):
    if name == "identity":
        return np.ones(np.shape(z))
    if name == "sigmoid":
        s = sigmoid(z)
        return sigmoid(s) * (1 - sigmoid(s))
    if name == "tanh":
        t = tanh(z)
        return 1 - t**2
    if name == "relu":
        return np.where(np.asarray(z) > 0, 1.0, 0.0)
    raise ValueError("unknown activation " + str(name))
