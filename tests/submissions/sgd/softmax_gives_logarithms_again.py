"""
expect: recognised as softmax_gives_logarithms
"""

import numpy as np


def softmax(scores):
    result = np.zeros(scores.shape)
    for i in range(scores.shape[0]):
        top = np.max(scores[i])
        log_sum = top + np.log(sum(np.exp(s - top) for s in scores[i]))
        for j in range(scores.shape[1]):
            result[i, j] = scores[i, j] - log_sum
    return result
