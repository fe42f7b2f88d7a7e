"""
expect: fails test_two_layers_compute_xor, test_xor_weights_alone
mistake: weights compute OR
hint: Your network answers 1 for the inputs (1, 1): it computes OR. The second hidden neuron, the one that
  fires for (1, 1) only, must pull harder.
"""

import numpy as np


def xor_weights():
    w1 = np.array([[1.0, 1.0], [1.0, 1.0]])
    b1 = np.array([0.0, -1.0])
    w2 = np.array([1.0, -1.0])
    return w1, b1, w2, 0.0
