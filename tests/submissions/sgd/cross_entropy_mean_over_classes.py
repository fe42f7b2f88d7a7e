"""
expect: fails test_losses_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: mean over examples and classes
hint: You average over n times k numbers, of which all but n are 0. Average over the n examples: each has one right
  class.
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
    targets = np.eye(k)[labels]
    return np.mean(-targets * log_p)
