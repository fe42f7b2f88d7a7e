"""
expect: recognised as softmax_one_maximum_for_all
"""

import numpy as np


def softmax(scores):
    n, k = scores.shape
    result = np.zeros((n, k))
    top = scores.ravel().max()
    for i in range(n):
        powers = [np.exp(float(s) - top) for s in scores[i]]
        for j in range(k):
            result[i, j] = powers[j] / sum(powers)
    return result
