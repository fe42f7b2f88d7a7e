"""
expect: fails test_losses_by_hand, test_softmax_and_cross_entropy_everywhere
mistake: only the score of the right class
hint: You take minus the score of the right class and leave the other classes out. A model could make that small by
  raising all scores alike. The logarithm of the sum over all classes is missing.
"""

import numpy as np


def cross_entropy(scores, labels):
    n, k = scores.shape
    if labels.shape != (n,):
        raise ValueError("one label for each row, please")
    if labels.min() < 0 or labels.max() >= k:
        raise ValueError("a label is no class")
    return -1.0 * scores[np.arange(n), labels].mean()
