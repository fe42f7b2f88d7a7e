"""
expect: fails test_softmax_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: maximum of the columns subtracted
hint: You subtract the maximum of each column. Within a row different numbers are then subtracted, and the
  probabilities change. It must be the same number for all scores of a row.
"""

import numpy as np


def softmax(scores):
    shifted = scores - scores.max(axis=0)
    powers = np.exp(shifted)
    return powers / powers.sum(axis=1, keepdims=True)
