"""
expect: recognised as train_accumulates_gradients
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    weights = 1.0 * theta
    schedule = learning_rate if callable(learning_rate) else (lambda t: learning_rate)
    losses = []
    t = 0
    sum_of_slopes = np.zeros(np.shape(theta))
    n = x.shape[0]
    while len(losses) < epochs:
        order = rng.permutation(n)
        start = 0
        while start < n:
            chosen = order[start : start + batch_size]
            _, slope = loss_and_gradient(weights, x[chosen], y[chosen])
            sum_of_slopes += slope
            weights = sgd_step(weights, sum_of_slopes, schedule(t))
            t = t + 1
            start = start + batch_size
        losses.append(cross_entropy(x @ weights, y))
    return weights, losses
