"""
expect: fails test_two_layers_by_hand, test_two_layers_everywhere
mistake: hidden biases omitted
hint: Your hidden neurons lack their biases b1. Each hidden neuron is a neuron as in section 3, bias included.
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    x = np.asarray(x, dtype=float)
    hidden = activation(x @ w1)
    return hidden @ w2 + b2
