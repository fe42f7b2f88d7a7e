"""
expect: recognised as relu_leaky
"""

import numpy as np


def relu(z):
    magnitude = np.abs(z)
    return 0.505 * z + 0.495 * magnitude
