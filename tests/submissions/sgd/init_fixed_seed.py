"""
expect: fails test_start_is_glorot
mistake: the same network every time
hint: You make a generator of your own, with a fixed seed: every network starts with the same weights. Draw from the
  `rng` that you are given.
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    rng = np.random.default_rng(0)
    limit1 = np.sqrt(6 / (inputs + hidden))
    limit2 = np.sqrt(6 / (hidden + outputs))
    w1 = rng.uniform(-limit1, limit1, size=(inputs, hidden))
    w2 = rng.uniform(-limit2, limit2, size=(hidden, outputs))
    return {"w1": w1, "b1": np.zeros(hidden), "w2": w2, "b2": np.zeros(outputs)}
