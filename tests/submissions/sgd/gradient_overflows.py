"""
expect: fails test_gradient_everywhere
mistake: probabilities overflow in the gradient
hint: You take e to the power of the scores as they are: at 1000 that is inf, and inf / inf is NaN. Subtract each
  row's maximum first.
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    n = x.shape[0]
    scores = x @ theta
    p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    loss = -np.log(p[np.arange(n), y]).mean()
    targets = np.zeros_like(p)
    targets[np.arange(n), y] = 1
    gradient = x.T @ (p - targets) / n
    return loss, gradient
