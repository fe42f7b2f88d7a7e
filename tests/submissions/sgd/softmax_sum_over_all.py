"""
expect: fails test_softmax_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: softmax divides by the sum of all rows
hint: All your numbers together add up to 1. Each row should do so by itself: one example's probabilities have nothing
  to do with another's.
"""

import numpy as np


def softmax(scores):
    shifted = scores - scores.max(axis=1, keepdims=True)
    powers = np.exp(shifted)
    return powers / powers.sum()
