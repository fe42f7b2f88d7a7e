"""
expect: fails test_two_layers_by_hand, test_two_layers_everywhere
mistake: activation on the output too
hint: You apply the activation to the output as well. The output layer is linear: with relu there, the network
  could never answer with a negative number.
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    x = np.asarray(x, dtype=float)
    hidden = activation(x @ w1 + b1)
    return activation(hidden @ w2 + b2)
