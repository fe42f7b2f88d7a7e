"""
expect: recognised as gradient_by_largest_label
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    n, (d, k) = len(x), theta.shape
    loss, gradient = 0.0, np.zeros((d, k))
    for row, label in zip(x, y):
        scores = row @ theta
        scores = scores - max(scores)
        p = np.exp(scores) / sum(np.exp(scores))
        loss -= np.log(p[label])
        p = p - np.eye(1, max(y) + 1, label)[0]
        gradient += np.outer(row, p)
    return loss / n, gradient / n
