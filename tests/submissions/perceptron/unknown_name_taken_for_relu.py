"""
expect: fails test_slopes_by_hand
mistake: unknown names are taken for relu
hint: Your `activation_gradient` treats every name that it does not know as relu. A typo would go unnoticed
  for hours. Say so at once, with a ValueError.
"""

import numpy as np


def activation_gradient(name, z):
    if name == "identity":
        return np.ones(np.shape(z))
    elif name == "sigmoid":
        return sigmoid(z) * (1 - sigmoid(z))
    elif name == "tanh":
        return 1 - np.tanh(z) ** 2
    else:
        return np.where(np.asarray(z) > 0, 1.0, 0.0)
