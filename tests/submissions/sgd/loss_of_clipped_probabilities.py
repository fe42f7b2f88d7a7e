"""
expect: fails test_gradient_everywhere
mistake: probabilities clipped before the logarithm
hint: You clip the probability before you take its logarithm, so no loss is larger than that of the clip. An example that is
  very wrong should cost as much as it does: take the logarithm on paper, from the scores.
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    scores = x @ theta
    exponentials = np.exp(scores - scores.max(axis=1, keepdims=True))
    probabilities = exponentials / exponentials.sum(axis=1, keepdims=True)
    n = len(y)
    loss = -np.mean(np.log(np.clip(probabilities[np.arange(n), y], 1e-12, 1.0)))
    probabilities[np.arange(n), y] -= 1
    return float(loss), x.T @ probabilities / n
