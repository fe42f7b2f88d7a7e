"""
expect: fails test_network_by_hand, test_start_is_glorot
mistake: normal for uniform weights
hint: You draw from a normal distribution. Its width is right, but some weights lie beyond L. Draw uniformly from -L
  to L.
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    limit1 = np.sqrt(2 / (inputs + hidden))
    limit2 = np.sqrt(2 / (hidden + outputs))
    w1 = rng.normal(0, limit1, size=(inputs, hidden))
    w2 = rng.normal(0, limit2, size=(hidden, outputs))
    return {"w1": w1, "b1": np.zeros(hidden), "w2": w2, "b2": np.zeros(outputs)}
