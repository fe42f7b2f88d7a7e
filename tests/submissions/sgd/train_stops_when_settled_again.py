"""
expect: recognised as train_stops_when_settled
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    weights, record = 1.0 * theta, []
    schedule = learning_rate if callable(learning_rate) else lambda update: learning_rate
    update, n = 0, x.shape[0]
    while len(record) < epochs and (len(record) < 2 or not np.isclose(record[-1], record[-2], rtol=0, atol=1e-6)):
        order = rng.permutation(n)
        for start in range(0, n, batch_size):
            chosen = order[start : start + batch_size]
            slope = loss_and_gradient(weights, x[chosen], y[chosen])[1]
            weights = weights - schedule(update) * slope
            update += 1
        record.append(cross_entropy(x @ weights, y))
    return weights, record
