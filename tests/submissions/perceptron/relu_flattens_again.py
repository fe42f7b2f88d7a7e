"""
expect: recognised as relu_flattens
"""

import numpy as np


def relu(z):
    flat = np.atleast_1d(z).flatten().astype(float)
    return np.where(flat > 0, flat, 0.0)
