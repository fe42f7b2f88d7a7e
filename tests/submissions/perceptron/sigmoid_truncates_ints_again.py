"""
expect: recognised as sigmoid_truncates_ints
"""

import numpy as np


def sigmoid(z):
    z = np.asarray(z)
    exact = np.exp(-np.logaddexp(0.0, -1.0 * z))
    return exact.astype(z.dtype)
