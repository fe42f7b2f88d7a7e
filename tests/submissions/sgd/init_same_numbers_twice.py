"""
expect: fails test_start_is_glorot
mistake: both layers from the same numbers
hint: You draw twice from the same state of the generator: the weights of both layers are the same numbers. Let the
  generator move on.
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    limit1 = np.sqrt(6 / (inputs + hidden))
    limit2 = np.sqrt(6 / (hidden + outputs))
    seed = rng.integers(1_000_000)
    w1 = np.random.default_rng(seed).uniform(-limit1, limit1, size=(inputs, hidden))
    w2 = np.random.default_rng(seed).uniform(-limit2, limit2, size=(hidden, outputs))
    return {"w1": w1, "b1": np.zeros(hidden), "w2": w2, "b2": np.zeros(outputs)}
