"""
expect: fails test_softmax_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: sigmoid for softmax
hint: You apply the sigmoid to each score by itself. That answers "this class or not?", and the rows do not add up to
  1. In softmax the scores of a row compete: divide by the sum of their powers.
"""

import numpy as np


def softmax(scores):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-np.asarray(scores, dtype=float)))
