"""
expect: fails test_losses_rules
mistake: cross-entropy changes its argument
hint: `scores -= ...` works in place: the caller's scores are changed. Write the difference into a new array.
"""

import numpy as np


def cross_entropy(scores, labels):
    n, k = scores.shape
    if labels.shape != (n,):
        raise ValueError("one label for each row, please")
    if labels.min() < 0 or labels.max() >= k:
        raise ValueError("a label is no class")
    scores -= scores.max(axis=1, keepdims=True)
    shifted = scores
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -log_p[np.arange(n), labels].mean()
