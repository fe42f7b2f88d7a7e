"""
expect: fails test_gradient_is_the_slope, test_gradient_everywhere
mistake: gradient reshaped where it should be transposed
hint: Your gradient has the right numbers in the wrong places: you computed it as (k, d) and reshaped it. `reshape`
  keeps the order of the numbers; to swap the axes, transpose.
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
    gradient = ((p - targets).T @ x).reshape(theta.shape) / n
    return loss, gradient
