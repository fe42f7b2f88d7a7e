"""
expect: fails test_slopes_by_hand, test_slopes_everywhere
mistake: tanh' that expects tanh(z)
hint: Your slope of tanh is 1 - z². That formula holds when you put in the output of tanh, but this function
  gets the pre-activation z.
"""

import numpy as np


def activation_gradient(name, z):
    if name == "identity":
        return np.ones(np.shape(z))
    if name == "sigmoid":
        s = sigmoid(z)
        return s * (1 - s)
    if name == "tanh":
        return 1 - np.multiply(z, 1.0) ** 2
    if name == "relu":
        return np.where(np.asarray(z) > 0, 1.0, 0.0)
    raise ValueError("unknown activation " + str(name))
