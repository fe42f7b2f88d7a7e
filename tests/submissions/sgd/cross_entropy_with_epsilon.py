"""
expect: fails test_losses_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: small number added before the logarithm
hint: You add a tiny number to the probability so that its logarithm stays finite. It does, but it is wrong: at scores
  of ±1000 the loss is 2000, not 28. Take the logarithm on paper, then nothing has to be mended.
"""

import numpy as np


def cross_entropy(scores, labels):
    n, k = scores.shape
    if labels.shape != (n,):
        raise ValueError("one label for each row, please")
    if labels.min() < 0 or labels.max() >= k:
        raise ValueError("a label is no class")
    shifted = scores - scores.max(axis=1, keepdims=True)
    probabilities = np.exp(shifted) / np.exp(shifted).sum(axis=1, keepdims=True)
    return -np.log(probabilities + 1e-12)[np.arange(n), labels].mean()
