"""
expect: fails test_activations_by_hand, test_two_layers_compute_xor, test_activations_everywhere
mistake: absolute value in place of relu
hint: Your `relu` turns -2 into 2. That is the absolute value; ReLU gives 0 for every negative z.
"""

import numpy as np


def relu(z):
    return np.abs(z) * 1.0
