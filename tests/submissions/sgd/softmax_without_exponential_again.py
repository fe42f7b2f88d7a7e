"""
expect: recognised as softmax_without_exponential
"""

import numpy as np


def softmax(scores):
    with np.errstate(all="ignore"):
        return np.array([[np.float64(value) / np.sum(row) for value in row] for row in scores])
