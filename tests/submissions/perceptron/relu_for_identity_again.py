"""
expect: recognised as relu_for_identity
"""

import numpy as np


def identity(z):
    values = np.asarray(z, dtype=float)
    return np.where(values < 0, 0.0, values)
