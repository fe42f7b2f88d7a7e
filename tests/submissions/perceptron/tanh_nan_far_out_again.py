"""
expect: recognised as tanh_nan_far_out
"""

import numpy as np


def tanh(z):
    return np.sinh(z) / np.cosh(z)
