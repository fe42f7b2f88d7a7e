"""
expect: fails test_two_layers_by_hand, test_two_layers_everywhere
mistake: output bias added in the hidden layer
hint: You add b2 inside the hidden layer. It is the bias of the output neuron, and is added after the last
  sum.
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    x = np.asarray(x, dtype=float)
    hidden = activation(x @ w1 + b1 + b2)
    return hidden @ w2
