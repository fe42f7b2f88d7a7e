"""
expect: recognised as sigmoid_nan_far_right
"""

import numpy as np


def sigmoid(z):
    odds = np.exp(np.asarray(z, dtype=float))
    share_of_the_rest = 1.0 / (1.0 + odds)
    return odds * share_of_the_rest
