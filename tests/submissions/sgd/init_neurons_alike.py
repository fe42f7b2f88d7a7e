"""
expect: fails test_network_by_hand, test_start_is_glorot
mistake: all hidden neurons start alike
hint: You draw one column and repeat it: all neurons of a layer start alike, get the same gradients, and stay alike
  for ever. Draw each weight for itself.
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    limit1 = np.sqrt(6 / (inputs + hidden))
    limit2 = np.sqrt(6 / (hidden + outputs))
    w1 = np.tile(rng.uniform(-limit1, limit1, size=(inputs, 1)), hidden)
    w2 = np.tile(rng.uniform(-limit2, limit2, size=(hidden, 1)), outputs)
    return {"w1": w1, "b1": np.zeros(hidden), "w2": w2, "b2": np.zeros(outputs)}
