"""
expect: fails test_gradient_is_the_slope, test_gradient_everywhere
mistake: all labels subtracted in all rows
hint: `p[:, y] -= 1` subtracts 1 in the columns of *all* labels, in every row. Each row has one right class: pair rows
  with labels.
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    n = x.shape[0]
    scores = x @ theta
    scores = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    loss = -np.log(p[np.arange(n), y]).mean()
    p[:, y] -= 1
    gradient = x.T @ p / n
    return loss, gradient
