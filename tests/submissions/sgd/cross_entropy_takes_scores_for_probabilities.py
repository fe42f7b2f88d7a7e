"""
expect: fails test_losses_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: scores taken for probabilities
hint: You take the logarithm of the scores themselves. They are no probabilities: they may be negative, and their
  logarithm is then NaN. Softmax belongs in between.
"""

import numpy as np


def cross_entropy(scores, labels):
    n, k = scores.shape
    if labels.shape != (n,):
        raise ValueError("one label for each row, please")
    if labels.min() < 0 or labels.max() >= k:
        raise ValueError("a label is no class")
    with np.errstate(all="ignore"):
        log_p = np.log(scores)
    return -log_p[np.arange(n), labels].mean()
