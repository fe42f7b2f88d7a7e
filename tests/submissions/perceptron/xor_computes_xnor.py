"""
expect: fails test_two_layers_compute_xor, test_xor_weights_alone
mistake: weights compute the opposite
hint: Your network answers 1 where the inputs are equal. That is XNOR, the opposite of what is asked for.
"""

import numpy as np


def xor_weights():
    w1 = np.array([[1.0, -1.0], [-1.0, 1.0]])
    b1 = np.array([0.0, 0.0])
    w2 = np.array([-1.0, -1.0])
    return w1, b1, w2, 1.0
