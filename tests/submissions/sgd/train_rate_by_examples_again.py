"""
expect: recognised as train_rate_by_examples
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    weights = 1.0 * theta
    schedule = learning_rate if callable(learning_rate) else (lambda t: learning_rate)
    losses = []
    t = 0
    n = x.shape[0]
    while len(losses) < epochs:
        order = rng.permutation(n)
        start = 0
        while start < n:
            chosen = order[start : start + batch_size]
            _, slope = loss_and_gradient(weights, x[chosen], y[chosen])
            weights = sgd_step(weights, slope, schedule(t))
            t = t + len(chosen)
            start = start + batch_size
        losses.append(cross_entropy(x @ weights, y))
    return weights, losses
