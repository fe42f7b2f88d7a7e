"""
expect: fails test_start_is_glorot
mistake: second layer from a generator of its own
hint: Your second layer comes from a generator that you make yourself, with a fixed seed, so every network gets the
  same one. Draw both layers from the `rng` that you are given.
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    first = np.sqrt(6 / (inputs + hidden))
    second = np.sqrt(6 / (hidden + outputs))
    w1 = rng.uniform(-first, first, (inputs, hidden))
    rng = np.random.default_rng(1)
    w2 = rng.uniform(-second, second, (hidden, outputs))
    return dict(w1=w1, b1=np.zeros(hidden), w2=w2, b2=np.zeros(outputs))
