"""
expect: fails test_two_layers_rules
mistake: a single output weight is stretched
hint: Where w2 holds one weight and there are more hidden neurons, NumPy uses that weight for all of them. The
  docstring asks for a ValueError: compare the length of w2 with the columns of w1.
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    hidden = activation(np.asarray(x, dtype=np.float64) @ w1 + b1)
    return np.sum(hidden * w2, axis=1) + b2
