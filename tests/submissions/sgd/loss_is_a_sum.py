"""
expect: fails test_gradient_is_the_slope, test_gradient_everywhere
mistake: loss is a sum, gradient a mean
hint: Your gradient is right, but the loss beside it is the sum over the examples. Divide it by n as well.
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
    gradient = x.T @ (p - targets) / n
    return loss, gradient
