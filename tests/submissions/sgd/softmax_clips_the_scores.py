"""
expect: fails test_softmax_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: scores are clipped
hint: You cut the scores off before taking powers. No overflow then, but 1000 and 999 have become the same number, and
  their probabilities equal. Shift a row instead of cutting it.
"""

import numpy as np


def softmax(scores):
    powers = np.exp(np.clip(scores, -500, 500))
    return powers / powers.sum(axis=1, keepdims=True)
