"""
expect: recognised as gradient_softmax_over_the_batch
"""

import numpy as np


def loss_and_gradient(theta, x, y):
    scores = np.dot(x, theta)
    p = np.empty(scores.shape)
    for j in range(theta.shape[1]):
        powers = np.exp(scores[:, j] - np.max(scores[:, j]))
        p[:, j] = powers / np.sum(powers)
    loss = np.mean([-np.log(p[i, label]) for i, label in enumerate(y)])
    for i, label in enumerate(y):
        p[i, label] -= 1
    return loss, np.dot(x.T, p) / len(y)
