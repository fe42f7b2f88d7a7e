"""
expect: fails test_network_by_hand, test_start_is_glorot
mistake: limit from the inputs only
hint: Your limit is the root of 6 / inputs, as He's rule for ReLU has it. Glorot's divides by inputs plus outputs of
  the layer.
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    limit1 = np.sqrt(6 / inputs)
    limit2 = np.sqrt(6 / hidden)
    w1 = rng.uniform(-limit1, limit1, size=(inputs, hidden))
    w2 = rng.uniform(-limit2, limit2, size=(hidden, outputs))
    return {"w1": w1, "b1": np.zeros(hidden), "w2": w2, "b2": np.zeros(outputs)}
