"""
expect: fails test_losses_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: every row with every label
hint: `log_p[:, labels]` takes every label in every row, n times n numbers. Each row belongs to its own label only:
  pair the rows' numbers with the labels.
"""

import numpy as np


def cross_entropy(scores, labels):
    n, k = scores.shape
    if labels.shape != (n,):
        raise ValueError("one label for each row, please")
    if labels.min() < 0 or labels.max() >= k:
        raise ValueError("a label is no class")
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -log_p[:, labels].mean()
