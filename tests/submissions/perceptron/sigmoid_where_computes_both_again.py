"""
expect: recognised as sigmoid_where_computes_both
"""

import numpy as np


def sigmoid(z):
    values = np.multiply(z, 1.0)
    right = np.reciprocal(1.0 + np.exp(-values))
    odds = np.exp(values)
    return np.select([values < 0], [odds / (odds + 1.0)], default=right)
