"""
expect: recognised as sigmoid_sign_missing
"""

import numpy as np


def sigmoid(z):
    denominator = 1.0 + np.e ** np.asarray(z, dtype=float)
    return denominator**-1.0
