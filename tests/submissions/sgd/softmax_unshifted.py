"""
expect: fails test_softmax_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: softmax overflows
hint: You take e to the power of the scores as they are, as the slide does. At 1000 that is inf, and inf / inf is NaN.
  Subtract something from each row first; only the differences count.
"""

import numpy as np


def softmax(scores):
    powers = np.exp(scores)
    return powers / powers.sum(axis=1, keepdims=True)
