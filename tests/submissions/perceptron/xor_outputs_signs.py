"""
expect: fails test_two_layers_compute_xor, test_xor_weights_alone
mistake: outputs -1 and +1
hint: Your network answers -1 and +1, like the perceptron's labels. The docstring asks for 0 and 1.
"""

import numpy as np


def xor_weights():
    w1 = np.array([[1.0, -1.0], [-1.0, 1.0]])
    b1 = np.array([0.0, 0.0])
    w2 = np.array([2.0, 2.0])
    return w1, b1, w2, -1.0
