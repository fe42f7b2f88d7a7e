"""
expect: fails test_activations_by_hand, test_two_layers_compute_xor, test_activations_everywhere
mistake: leaky relu
hint: Your `relu` lets a hundredth of the negative values through. That is a variant called leaky ReLU; the
  one asked for is exactly 0 there.
"""

import numpy as np


def relu(z):
    return np.where(np.asarray(z) > 0, z, 0.01 * z)
