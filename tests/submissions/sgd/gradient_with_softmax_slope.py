"""
expect: fails test_gradient_is_the_slope, test_gradient_everywhere
mistake: slope of softmax counted twice
hint: You multiply by p(1 - p) on top of P - Y. For softmax and cross-entropy together that factor has cancelled
  already.
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
    gradient = x.T @ ((p - targets) * p * (1 - p)) / n
    return loss, gradient
