"""
expect: recognised as sigmoid_overflow
"""

import numpy as np


def sigmoid(z):
    shrinking = np.power(np.e, np.negative(z) * 1.0)
    return np.reciprocal(shrinking + 1.0)
