"""
expect: fails test_gradient_is_the_slope, test_training_rules, test_gradient_everywhere, test_training_in_minibatches,
  test_training_shuffles_anew
mistake: as many classes as the largest label says
hint: You make the table of right answers as wide as the largest label in y. In a batch without the last class it is
  too narrow. The number of classes is the number of columns of theta.
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    n = x.shape[0]
    scores = x @ theta
    scores = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    loss = -np.log(p[np.arange(n), y]).mean()
    targets = np.eye(y.max() + 1)[y]
    gradient = x.T @ (p - targets) / n
    return loss, gradient
