"""
expect: fails test_softmax_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: softmax over the batch
hint: Your probabilities add up to 1 down each column, over the examples. They should add up to 1 in each row, over
  the classes of one example: look at the axis of your sum.
"""

import numpy as np


def softmax(scores):
    shifted = scores - scores.max(axis=0, keepdims=True)
    powers = np.exp(shifted)
    return powers / powers.sum(axis=0, keepdims=True)
