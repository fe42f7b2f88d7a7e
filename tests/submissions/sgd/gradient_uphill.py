"""
expect: fails test_gradient_is_the_slope, test_gradient_everywhere
mistake: sign of the gradient turned
hint: Your gradient points downhill: it has the wrong sign. It should say how fast the loss *grows*; the minus belongs
  to the step.
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
    gradient = x.T @ (targets - p) / n
    return loss, gradient
