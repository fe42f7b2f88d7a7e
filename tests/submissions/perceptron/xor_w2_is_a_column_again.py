"""
expect: recognised as xor_w2_is_a_column
"""

import numpy as np


def xor_weights():
    return np.ones((2, 2)), -np.arange(2.0), np.arange(1.0, -3.0, -3.0).reshape(2, 1), 0.0
