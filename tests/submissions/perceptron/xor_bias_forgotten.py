"""
expect: fails test_two_layers_compute_xor, test_xor_weights_alone
mistake: hidden biases left at 0
hint: Both your hidden neurons compute relu(x1 + x2), because their biases are 0, so together they can only
  scale that sum. One of them must stay silent until both inputs are 1: what bias does that?
"""

import numpy as np


def xor_weights():
    w1 = np.array([[1.0, 1.0], [1.0, 1.0]])
    b1 = np.array([0.0, 0.0])
    w2 = np.array([1.0, -2.0])
    return w1, b1, w2, 0.0
