"""
expect: fails test_losses_rules
mistake: number of labels unchecked
hint: Too few labels, or labels in a column, get through, and the loss is that of something else. Compare the labels'
  shape with the number of rows, and raise ValueError.
"""

import numpy as np


def cross_entropy(scores, labels):
    labels = np.ravel(labels)
    if labels.min() < 0 or labels.max() >= scores.shape[1]:
        raise ValueError("a label is no class")
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -log_p[np.arange(len(labels)), labels].mean()
