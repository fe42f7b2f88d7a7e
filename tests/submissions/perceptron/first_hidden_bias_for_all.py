"""
expect: fails test_two_layers_by_hand, test_two_layers_everywhere
mistake: first hidden bias used for all
hint: All your hidden neurons use the first entry of b1. Neuron k has its own bias, b1[k].
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    x = np.asarray(x, dtype=float)
    hidden = activation(x @ w1 + b1[0])
    return hidden @ w2 + b2
