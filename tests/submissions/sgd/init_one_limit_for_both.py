"""
expect: fails test_start_is_glorot
mistake: limit of the first layer for both
hint: You use the first layer's limit for the second layer as well. Each layer has its own, by its own inputs and
  outputs.
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    limit1 = np.sqrt(6 / (inputs + hidden))
    limit2 = np.sqrt(6 / (hidden + outputs))
    w1 = rng.uniform(-limit1, limit1, size=(inputs, hidden))
    w2 = rng.uniform(-limit1, limit1, size=(hidden, outputs))
    return {"w1": w1, "b1": np.zeros(hidden), "w2": w2, "b2": np.zeros(outputs)}
