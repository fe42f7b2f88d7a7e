"""
expect: fails test_two_layers_by_hand, test_two_layers_everywhere
mistake: output bias omitted
hint: Your output lacks b2. Without it, every output is a sum of hidden values, and a network of ReLU neurons
  without biases is stuck at 0 for the input 0.
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    x = np.asarray(x, dtype=float)
    hidden = activation(x @ w1 + b1)
    return hidden @ w2
