"""
expect: recognised as xor_computes_xnor
"""

import numpy as np


def xor_weights():
    difference = np.array([1.0, -1.0])
    return np.column_stack([difference, -difference]), np.zeros(2), -np.ones(2), 1.0
