"""
expect: recognised as tanh_argument_not_doubled
"""

import numpy as np


def tanh(z):
    half = np.divide(z, 2.0)
    return np.tanh(half)
