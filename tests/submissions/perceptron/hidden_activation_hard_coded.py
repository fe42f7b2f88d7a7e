"""
expect: fails test_two_layers_by_hand, test_two_layers_everywhere
mistake: relu whatever the activation
hint: Your hidden layer always uses relu. The activation comes in as an argument: call that one.
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    x = np.asarray(x, dtype=float)
    hidden = relu(x @ w1 + b1)
    return hidden @ w2 + b2
