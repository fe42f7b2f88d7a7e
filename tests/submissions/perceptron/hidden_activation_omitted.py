"""
expect: fails test_two_layers_by_hand, test_two_layers_compute_xor, test_two_layers_everywhere
mistake: hidden layer without activation
hint: Your hidden layer has no activation. Two linear layers are no more than one: such a network can't
  compute XOR.
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    x = np.asarray(x, dtype=float)
    hidden = x @ w1 + b1
    return hidden @ w2 + b2
