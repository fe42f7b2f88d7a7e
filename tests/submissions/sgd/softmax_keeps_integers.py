"""
expect: fails test_softmax_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: softmax cuts off to integers
hint: For integer scores your result is an integer array, in which every fraction becomes 0. Make the array that takes
  the result one of floats.
"""

import numpy as np


def softmax(scores):
    result = np.zeros_like(scores)
    for i, row in enumerate(scores):
        powers = np.exp(row - row.max())
        result[i] = powers / powers.sum()
    return result
