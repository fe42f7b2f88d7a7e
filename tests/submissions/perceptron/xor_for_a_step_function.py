"""
expect: fails test_two_layers_compute_xor, test_xor_weights_alone
mistake: weights for a step function
hint: Your weights are the textbook's for neurons that answer 0 or 1: OR and AND with a step function. ReLU
  passes 0.5 and 1.5 on as they are, so the sums do not come out.
"""

import numpy as np


def xor_weights():
    w1 = np.array([[1.0, 1.0], [1.0, 1.0]])
    b1 = np.array([-0.5, -1.5])
    w2 = np.array([1.0, -1.0])
    return w1, b1, w2, -0.5
