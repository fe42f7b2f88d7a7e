"""
expect: fails test_gradient_is_the_slope, test_gradient_everywhere
mistake: loss and gradient without the mean
hint: Loss and gradient are both sums over the examples. They fit each other, but a step would grow with the batch:
  divide both by n.
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    n = x.shape[0]
    scores = x @ theta
    scores = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    loss = -np.log(p[np.arange(n), y]).sum()
    targets = np.zeros_like(p)
    targets[np.arange(n), y] = 1
    gradient = x.T @ (p - targets)
    return loss, gradient
