"""
expect: fails test_network_by_hand, test_start_is_glorot
mistake: all weights start at 0
hint: All your weights start at 0. Then all hidden neurons are alike, and no gradient reaches the first layer. Draw
  them at random.
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    shapes = {"w1": (inputs, hidden), "b1": hidden, "w2": (hidden, outputs), "b2": outputs}
    return {key: np.zeros(shape) for key, shape in shapes.items()}
