"""
expect: fails test_activations_by_hand, test_two_layers_compute_xor, test_activations_everywhere
mistake: minimum in place of maximum
hint: Your `relu` keeps the negative numbers and drops the positive ones. ReLU takes the larger of z and 0,
  not the smaller.
"""

import numpy as np


def relu(z):
    return np.minimum(z, 0.0)
