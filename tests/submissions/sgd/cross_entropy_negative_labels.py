"""
expect: fails test_losses_rules
mistake: negative labels accepted
hint: A label of -1 gets through: NumPy counts it from the end, and takes the last class. Refuse what is no class, on
  both sides.
"""

import numpy as np


def cross_entropy(scores, labels):
    n, k = scores.shape
    if labels.shape != (n,):
        raise ValueError("one label for each row, please")
    if labels.max() >= k:
        raise ValueError("a label is no class")
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -log_p[np.arange(n), labels].mean()
