"""
expect: fails test_gradient_everywhere
mistake: logarithm of a vanished probability in loss_and_gradient
hint: You compute the probability first and then its logarithm. For scores far apart the probability is 0 in a computer, and
  the loss infinite. Take the logarithm on paper: the score less the logarithm of the sum.
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    scores = x @ theta
    exponentials = np.exp(scores - scores.max(axis=1, keepdims=True))
    probabilities = exponentials / exponentials.sum(axis=1, keepdims=True)
    n = len(y)
    loss = -np.mean(np.log(probabilities[np.arange(n), y]))
    probabilities[np.arange(n), y] -= 1
    return float(loss), x.T @ probabilities / n
