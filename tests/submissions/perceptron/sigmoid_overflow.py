"""
expect: fails test_activations_rules
mistake: sigmoid overflows on the way
hint: Your `sigmoid` raises e to the power 1000 when z is -1000. That is more than a float can hold: the
  result comes out right by luck, but NumPy warns. Below zero, use a form of the formula whose exponent is not
  positive.
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))
