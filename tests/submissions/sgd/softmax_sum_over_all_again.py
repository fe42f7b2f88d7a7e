"""
expect: recognised as softmax_sum_over_all
"""

import numpy as np


def softmax(scores):
    rows = [np.exp(row - max(row)) for row in scores]
    total = sum(sum(row) for row in rows)
    return np.array([[value / total for value in row] for row in rows])
