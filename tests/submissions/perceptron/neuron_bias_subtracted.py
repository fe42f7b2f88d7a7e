"""
expect: fails test_neuron_by_hand, test_neuron_everywhere
mistake: bias subtracted
hint: You subtract the bias, as with the thresholds in old texts. Here b is a bias: it is added to the
  weighted sum.
"""

import numpy as np


def neuron(x, w, b, activation):
    return activation(np.asarray(x, dtype=float) @ w - b)
