"""
expect: fails test_losses_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: wrong classes counted as well
hint: You add -ln(1 - p) for every wrong class. That is the loss of k separate yes-or-no questions. With softmax the
  classes compete already: only the right class's -ln(p) counts.
"""

import numpy as np


def cross_entropy(scores, labels):
    n, k = scores.shape
    if labels.shape != (n,):
        raise ValueError("one label for each row, please")
    if labels.min() < 0 or labels.max() >= k:
        raise ValueError("a label is no class")
    shifted = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(shifted) / np.exp(shifted).sum(axis=1, keepdims=True)
    targets = np.eye(k)[labels]
    with np.errstate(all="ignore"):
        terms = np.where(targets == 1, np.log(p), np.log(1 - p))
    return -terms.sum(axis=1).mean()
