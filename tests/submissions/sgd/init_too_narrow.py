"""
expect: fails test_start_is_glorot
mistake: standard deviation taken for the limit
hint: You take the root of 2 / (inputs + outputs) for the limit. That is the standard deviation; the limit is larger
  by the root of 3.
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    limit1 = np.sqrt(2 / (inputs + hidden))
    limit2 = np.sqrt(2 / (hidden + outputs))
    w1 = rng.uniform(-limit1, limit1, size=(inputs, hidden))
    w2 = rng.uniform(-limit2, limit2, size=(hidden, outputs))
    return {"w1": w1, "b1": np.zeros(hidden), "w2": w2, "b2": np.zeros(outputs)}
