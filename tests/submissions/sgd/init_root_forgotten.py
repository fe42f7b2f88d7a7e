"""
expect: fails test_network_by_hand, test_start_is_glorot
mistake: root forgotten in the limit
hint: Your limit is 6 / (inputs + outputs), without the root.
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    limit1 = 6 / (inputs + hidden)
    limit2 = 6 / (hidden + outputs)
    w1 = rng.uniform(-limit1, limit1, size=(inputs, hidden))
    w2 = rng.uniform(-limit2, limit2, size=(hidden, outputs))
    return {"w1": w1, "b1": np.zeros(hidden), "w2": w2, "b2": np.zeros(outputs)}
