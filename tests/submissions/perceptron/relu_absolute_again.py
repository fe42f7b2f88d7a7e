"""
expect: recognised as relu_absolute
"""

import numpy as np


def relu(z):
    sign = np.where(np.asarray(z) < 0, -1.0, 1.0)
    return sign * z
