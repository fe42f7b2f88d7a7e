"""
expect: fails test_softmax_and_cross_entropy_everywhere
mistake: one maximum for the whole array in the loss
hint: You subtract the largest score of the whole array. Rows that lie far below it are left with nothing but zeros,
  and ln(0) is minus infinity. Each row needs a maximum of its own.
"""

import numpy as np


def cross_entropy(scores, labels):
    n, k = scores.shape
    if labels.shape != (n,):
        raise ValueError("one label for each row, please")
    if labels.min() < 0 or labels.max() >= k:
        raise ValueError("a label is no class")
    shifted = scores - np.max(scores)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -log_p[np.arange(n), labels].mean()
