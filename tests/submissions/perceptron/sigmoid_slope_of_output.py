"""
expect: fails test_slopes_by_hand, test_slopes_everywhere
mistake: sigmoid' that expects sigmoid(z)
hint: Your slope of the sigmoid is z(1 - z). That formula holds when you put in the output of the sigmoid, but
  this function gets the pre-activation z.
"""

import numpy as np


def activation_gradient(name, z):
    if name == "identity":
        return np.ones(np.shape(z))
    if name == "sigmoid":
        return np.multiply(z, 1.0) * (1 - z)
    if name == "tanh":
        t = tanh(z)
        return 1 - t**2
    if name == "relu":
        return np.where(np.asarray(z) > 0, 1.0, 0.0)
    raise ValueError("unknown activation " + str(name))
