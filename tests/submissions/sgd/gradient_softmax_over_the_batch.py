"""
expect: fails test_gradient_is_the_slope, test_gradient_everywhere
mistake: softmax over the batch in the gradient
hint: You normalise the powers over the examples, down the columns. The probabilities of one example come from its own
  row.
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    n = x.shape[0]
    scores = x @ theta
    scores = scores - scores.max(axis=0, keepdims=True)
    p = np.exp(scores) / np.exp(scores).sum(axis=0, keepdims=True)
    loss = -np.log(p[np.arange(n), y]).mean()
    targets = np.zeros_like(p)
    targets[np.arange(n), y] = 1
    gradient = x.T @ (p - targets) / n
    return loss, gradient
