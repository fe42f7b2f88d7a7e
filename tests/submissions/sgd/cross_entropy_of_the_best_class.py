"""
expect: fails test_losses_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: loss of the predicted class
hint: You take the probability of the class with the highest score, whatever the label says. The loss then praises a
  model for being sure, right or wrong. Take the probability of the labelled class.
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
    return -log_p.max(axis=1).mean()
