"""
expect: fails test_gradient_is_the_slope, test_training_in_one_batch
mistake: theta changed while the gradient is computed
hint: Your function steps by itself: it changes theta in place. It should only look, and leave the step to `sgd_step`.
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    n = x.shape[0]
    scores = x @ theta
    scores = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    loss = (np.log(np.exp(scores).sum(axis=1)) - scores[np.arange(n), y]).mean()
    targets = np.zeros_like(p)
    targets[np.arange(n), y] = 1
    gradient = x.T @ (p - targets) / n
    np.copyto(theta, theta - 0.1 * gradient, casting="unsafe")
    return loss, gradient
