"""
expect: fails test_slopes_by_hand, test_slopes_everywhere
mistake: square missing in tanh'
hint: Your slope of tanh is 1 - tanh(z), without the square. Try a large negative z: tanh is flat there, so
  the slope must be near 0, but yours is near 2.
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
        return 1 - t
    if name == "relu":
        return np.where(np.asarray(z) > 0, 1.0, 0.0)
    raise ValueError("unknown activation " + str(name))
