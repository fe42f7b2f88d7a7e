"""
expect: fails test_start_is_glorot
mistake: bias counted as an input
hint: Your limits are a little too small: you count the bias as one more input of its layer. Glorot's a and b are the
  numbers of neurons on the two sides, and the bias is none.
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    limit1 = np.sqrt(6 / (inputs + 1 + hidden))
    limit2 = np.sqrt(6 / (hidden + 1 + outputs))
    return {
        "w1": rng.uniform(-limit1, limit1, size=(inputs, hidden)),
        "b1": np.zeros(hidden),
        "w2": rng.uniform(-limit2, limit2, size=(hidden, outputs)),
        "b2": np.zeros(outputs),
    }
