"""
expect: fails test_two_layers_by_hand, test_two_layers_compute_xor, test_two_layers_everywhere
mistake: result is a column
hint: Your result has shape (n, 1): a column, not n numbers. Subtract labels of shape (n,) from it, and you
  get an n×n table without any complaint.
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    x = np.asarray(x, dtype=float)
    hidden = activation(x @ w1 + b1)
    return hidden @ w2.reshape(-1, 1) + b2
