"""
expect: recognised as softmax_unshifted
"""

import numpy as np


def softmax(scores):
    n, k = scores.shape
    result = np.zeros((n, k))
    for i in range(n):
        powers = [np.exp(float(s)) for s in scores[i]]
        for j in range(k):
            result[i, j] = powers[j] / sum(powers)
    return result
