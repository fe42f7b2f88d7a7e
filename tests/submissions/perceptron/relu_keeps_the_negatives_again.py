"""
expect: recognised as relu_keeps_the_negatives
"""

import numpy as np


def relu(z):
    values = np.asarray(z, dtype=float)
    return values * (values < 0)
