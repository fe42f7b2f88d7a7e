"""
expect: fails test_slopes_by_hand, test_slopes_everywhere
mistake: slope of |z| in place of relu's
hint: Your slope of ReLU is -1 for negative z. That is the slope of the absolute value. ReLU is flat on the
  left, so its slope there is 0.
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
        return np.sign(z) * 1.0
    raise ValueError("unknown activation " + str(name))
