"""
expect: fails test_two_layers_by_hand, test_two_layers_everywhere
mistake: hidden bias added after the activation
hint: In the hidden layer you apply the activation before you add b1. The bias shifts the point where each
  hidden neuron bends, so it must be inside.
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    x = np.asarray(x, dtype=float)
    hidden = activation(x @ w1) + b1
    return hidden @ w2 + b2
