"""
expect: fails test_two_layers_compute_xor
mistake: weights are ints
hint: Your weights are right but ints. Weights are float64: training would add fractions to them. Write 1.0
  for 1.
"""

import numpy as np


def xor_weights():
    w1 = np.array([[1, 1], [1, 1]])
    b1 = np.array([0, -1])
    w2 = np.array([1, -2])
    return w1, b1, w2, 0.0
