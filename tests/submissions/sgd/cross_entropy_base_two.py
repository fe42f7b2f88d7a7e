"""
expect: fails test_losses_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: logarithm to the base 2
hint: Your loss is in bits: it uses the logarithm to the base 2. Here it is the natural one, `np.log`, so that a guess
  among k classes costs ln(k).
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
    return -log_p[np.arange(n), labels].mean() / np.log(2)
