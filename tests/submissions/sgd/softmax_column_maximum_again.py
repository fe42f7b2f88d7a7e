"""
expect: recognised as softmax_column_maximum
"""

import numpy as np


def softmax(scores):
    n, k = scores.shape
    result = np.zeros((n, k))
    for i in range(n):
        powers = [np.exp(float(scores[i, j]) - max(scores[:, j])) for j in range(k)]
        for j in range(k):
            result[i, j] = powers[j] / sum(powers)
    return result
