"""
expect: recognised as train_drops_the_short_batch
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    weights = 1.0 * theta
    schedule = learning_rate if callable(learning_rate) else (lambda t: learning_rate)
    losses, t, size = [], 0, min(batch_size, len(x))
    while len(losses) < epochs:
        order = rng.permutation(len(x))
        for chosen in order[: len(x) // size * size].reshape(-1, size):
            _, slope = loss_and_gradient(weights, x[chosen], y[chosen])
            weights, t = sgd_step(weights, slope, schedule(t)), t + 1
        losses.append(cross_entropy(x @ weights, y))
    return weights, losses
