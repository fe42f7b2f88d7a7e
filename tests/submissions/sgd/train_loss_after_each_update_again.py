"""
expect: recognised as train_loss_after_each_update
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    weights, history = [1.0 * theta], []
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch_size):
            chosen = order[start:][:batch_size]
            slope = loss_and_gradient(weights[-1], x[chosen], y[chosen])[1]
            t = len(weights) - 1
            weights.append(weights[-1] - (learning_rate(t) if callable(learning_rate) else learning_rate) * slope)
    for after in weights[1:]:
        history.append(cross_entropy(x @ after, y))
    return weights[-1], history
