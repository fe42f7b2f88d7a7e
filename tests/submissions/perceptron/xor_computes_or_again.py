"""
expect: recognised as xor_computes_or
"""

import numpy as np


def xor_weights():
    signs = np.array([1.0, -1.0])
    return np.full((2, 2), 1.0), (signs - 1) / 2, signs, 0.0
