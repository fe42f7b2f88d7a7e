"""
expect: fails test_gradient_is_the_slope, test_gradient_everywhere
mistake: no gradient for the column of ones
hint: The last row of your gradient is 0: the weights of the ones would never move. They are the biases, and they
  learn like all others.
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
    gradient[-1] = 0
    return loss, gradient
