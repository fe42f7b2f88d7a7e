"""
expect: recognised as train_copies_the_generator
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    weights, record = 1.0 * theta, []
    schedule = learning_rate if callable(learning_rate) else lambda update: learning_rate
    twin = np.random.default_rng()
    twin.bit_generator.state = rng.bit_generator.state
    update, n = 0, x.shape[0]
    while len(record) < epochs:
        order = twin.permutation(n)
        for start in range(0, n, batch_size):
            chosen = order[start : start + batch_size]
            slope = loss_and_gradient(weights, x[chosen], y[chosen])[1]
            weights = weights - schedule(update) * slope
            update += 1
        record.append(cross_entropy(x @ weights, y))
    return weights, record
