"""
expect: fails test_gradient_everywhere
mistake: one maximum for all rows in the gradient
hint: To be safe against overflow you take off the largest score of all rows. In a row far below it every exponential is
  then 0, and 0/0 is NaN. Take each row's own maximum.
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    scores = x @ theta
    scores = scores - scores.max()
    log_p = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    n = len(y)
    p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    p[np.arange(n), y] -= 1
    return -float(log_p[np.arange(n), y].mean()), x.T @ p / n
