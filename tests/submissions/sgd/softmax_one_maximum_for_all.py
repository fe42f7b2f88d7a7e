"""
expect: fails test_softmax_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: one maximum for the whole array
hint: You subtract the largest score of the whole array from every row. Where another row is far below it, all its
  powers are 0, and 0 / 0 is NaN. Each row needs a maximum of its own.
"""

import numpy as np


def softmax(scores):
    shifted = scores - scores.max()
    powers = np.exp(shifted)
    return powers / powers.sum(axis=1, keepdims=True)
