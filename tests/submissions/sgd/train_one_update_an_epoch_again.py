"""
expect: recognised as train_one_update_an_epoch
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    weights = 1.0 * theta
    schedule = learning_rate if callable(learning_rate) else (lambda t: learning_rate)
    losses = []
    t = 0
    n = x.shape[0]
    while len(losses) < epochs:
        slopes = []
        order = rng.permutation(n)
        start = 0
        while start < n:
            chosen = order[start : start + batch_size]
            slopes.append(loss_and_gradient(weights, x[chosen], y[chosen])[1])
            start = start + batch_size
        weights = sgd_step(weights, sum(slopes) / len(slopes), schedule(t))
        t = t + 1
        losses.append(cross_entropy(x @ weights, y))
    return weights, losses
