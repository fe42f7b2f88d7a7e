"""
expect: recognised as sigmoid_tanh_not_halved
"""

import numpy as np


def sigmoid(z):
    return np.exp(-np.logaddexp(0.0, np.multiply(z, -2.0)))
