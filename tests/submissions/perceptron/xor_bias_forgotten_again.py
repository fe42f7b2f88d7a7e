"""
expect: recognised as xor_bias_forgotten
"""

import numpy as np


def xor_weights():
    return np.ones((2, 2)), np.zeros(2), np.arange(1.0, -3.0, -3.0), 0.0
