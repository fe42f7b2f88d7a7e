"""
expect: fails test_gradient_is_the_slope, test_gradient_everywhere
mistake: gradient divided by the number of inputs
hint: You divide by the number of inputs d. The mean goes over the n examples.
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
    gradient = x.T @ (p - targets) / x.shape[1]
    return loss, gradient
