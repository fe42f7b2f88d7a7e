"""
expect: fails test_gradient_is_the_slope, test_gradient_everywhere
mistake: gradient divided by examples and classes
hint: You divide the gradient by n times k. The loss is a mean over n examples, and so is its gradient.
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
    gradient = x.T @ (p - targets) / p.size
    return loss, gradient
