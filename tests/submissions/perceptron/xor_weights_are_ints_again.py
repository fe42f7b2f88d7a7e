"""
expect: recognised as xor_weights_are_ints
"""

import numpy as np


def xor_weights():
    return np.ones((2, 2), dtype=int), -np.arange(2), np.arange(1, -3, -3), 0.0
