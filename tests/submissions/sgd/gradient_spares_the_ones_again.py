"""
expect: recognised as gradient_spares_the_ones
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
        p[label] -= 1
        gradient += np.outer(np.append(row[:-1], 0), p)
    return loss / n, gradient / n
