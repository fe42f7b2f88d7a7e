"""
expect: fails test_two_layers_compute_xor, test_xor_weights_alone
mistake: w2 is a column
hint: Your w2 has shape (h, 1). It should be (h,): one weight for each hidden neuron, no second axis. With a
  column the output becomes a column too.
"""

import numpy as np


def xor_weights():
    w1 = np.array([[1.0, 1.0], [1.0, 1.0]])
    b1 = np.array([0.0, -1.0])
    w2 = np.array([[1.0], [-2.0]])
    return w1, b1, w2, 0.0
