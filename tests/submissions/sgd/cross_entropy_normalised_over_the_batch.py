"""
expect: fails test_losses_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: normalised over the batch
hint: You sum the powers down each column, over the examples. The probabilities of one example come from its own row.
"""

import numpy as np


def cross_entropy(scores, labels):
    n, k = scores.shape
    if labels.shape != (n,):
        raise ValueError("one label for each row, please")
    if labels.min() < 0 or labels.max() >= k:
        raise ValueError("a label is no class")
    shifted = scores - scores.max(axis=0, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=0, keepdims=True))
    return -log_p[np.arange(n), labels].mean()
