"""
expect: recognised as gradient_moves_theta
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    n, (d, k) = len(x), theta.shape
    loss, gradient = 0.0, np.zeros((d, k))
    for row, label in zip(x, y):
        scores = row @ theta
        scores = scores - max(scores)
        p = np.exp(scores) / sum(np.exp(scores))
        loss += np.log(sum(np.exp(scores))) - scores[label]
        p[label] -= 1
        gradient += np.outer(row, p)
    theta[:] = theta - 0.1 * gradient / n
    return loss / n, gradient / n
