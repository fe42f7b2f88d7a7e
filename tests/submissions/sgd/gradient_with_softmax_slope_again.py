"""
expect: recognised as gradient_with_softmax_slope
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
        slope = p * (1 - p)
        p[label] -= 1
        gradient += np.outer(row, p * slope)
    return loss / n, gradient / n
