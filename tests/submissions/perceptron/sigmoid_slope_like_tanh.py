"""
expect: fails test_slopes_by_hand, test_slopes_everywhere
mistake: tanh's formula used for the sigmoid
hint: For the sigmoid you used 1 - s². That pattern belongs to tanh. At z = 0 the sigmoid's slope must be
  0.25.
"""

import numpy as np


def activation_gradient(name, z):
    if name == "identity":
        return np.ones(np.shape(z))
    if name == "sigmoid":
        s = sigmoid(z)
        return 1 - s**2
    if name == "tanh":
        t = tanh(z)
        return 1 - t**2
    if name == "relu":
        return np.where(np.asarray(z) > 0, 1.0, 0.0)
    raise ValueError("unknown activation " + str(name))
