"""
expect: fails test_losses_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: logarithm of a probability that is 0
hint: You compute the probability first, and then its logarithm. At scores of ±1000 the probability has become 0, and
  its logarithm minus infinity, though the loss is an ordinary number. Take the logarithm on paper, as the text above
  the function shows.
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
    return -np.log(probabilities)[np.arange(n), labels].mean()
