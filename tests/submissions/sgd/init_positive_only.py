"""
expect: fails test_start_is_glorot
mistake: only positive weights
hint: All your weights are positive: you draw from 0 to L. Draw from -L to L, so that their mean is 0.
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    limit1 = np.sqrt(6 / (inputs + hidden))
    limit2 = np.sqrt(6 / (hidden + outputs))
    w1 = rng.uniform(0, limit1, size=(inputs, hidden))
    w2 = rng.uniform(0, limit2, size=(hidden, outputs))
    return {"w1": w1, "b1": np.zeros(hidden), "w2": w2, "b2": np.zeros(outputs)}
