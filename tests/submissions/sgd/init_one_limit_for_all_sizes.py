"""
expect: fails test_start_is_glorot
mistake: limit from all three sizes
hint: You divide by the sum of all three sizes. A layer's limit knows its own inputs and outputs only.
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    limit1 = np.sqrt(6 / (inputs + hidden + outputs))
    limit2 = np.sqrt(6 / (inputs + hidden + outputs))
    w1 = rng.uniform(-limit1, limit1, size=(inputs, hidden))
    w2 = rng.uniform(-limit2, limit2, size=(hidden, outputs))
    return {"w1": w1, "b1": np.zeros(hidden), "w2": w2, "b2": np.zeros(outputs)}
