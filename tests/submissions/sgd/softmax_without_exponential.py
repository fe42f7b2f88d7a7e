"""
expect: fails test_softmax_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: scores divided by their sum
hint: You divide the scores by their sum, without the exponential. Negative scores then give negative "probabilities".
  First e to the power of the score, then divide.
"""

import numpy as np


def softmax(scores):
    return scores / scores.sum(axis=1, keepdims=True)
