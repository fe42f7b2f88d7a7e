"""
expect: recognised as relu_is_a_step
"""

import numpy as np


def relu(z):
    return np.heaviside(z, 0.0)
