"""
expect: fails test_softmax_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: logarithms for probabilities
hint: Your result is the logarithm of the probabilities: negative numbers, whose rows do not add up to 1. One `np.exp`
  is missing at the end.
"""

import numpy as np


def softmax(scores):
    shifted = scores - scores.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
