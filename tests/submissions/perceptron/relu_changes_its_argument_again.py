"""
expect: recognised as relu_changes_its_argument
"""

import numpy as np


def relu(z):
    values = np.array(z, dtype=np.float64, copy=None)
    return np.maximum(values, 0.0, out=values)
