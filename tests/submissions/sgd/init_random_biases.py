"""
expect: fails test_network_by_hand, test_start_is_glorot
mistake: random biases
hint: You draw the biases at random as well. They start at 0.
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    limit1 = np.sqrt(6 / (inputs + hidden))
    limit2 = np.sqrt(6 / (hidden + outputs))
    w1 = rng.uniform(-limit1, limit1, size=(inputs, hidden))
    w2 = rng.uniform(-limit2, limit2, size=(hidden, outputs))
    b1 = rng.uniform(-limit1, limit1, size=hidden)
    b2 = rng.uniform(-limit2, limit2, size=outputs)
    return {"w1": w1, "b1": b1, "w2": w2, "b2": b2}
