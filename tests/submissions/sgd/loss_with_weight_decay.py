"""
expect: fails test_gradient_is_the_slope, test_gradient_everywhere
mistake: weight decay in loss and gradient
hint: Your loss holds a penalty for large weights, and your gradient its derivative. That is weight decay, a good
  thing, but not asked for here.
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    n = x.shape[0]
    scores = x @ theta
    scores = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    loss = -np.log(p[np.arange(n), y]).mean()
    targets = np.zeros_like(p)
    targets[np.arange(n), y] = 1
    gradient = x.T @ (p - targets) / n
    return loss + 0.005 * (theta**2).sum(), gradient + 0.01 * theta
