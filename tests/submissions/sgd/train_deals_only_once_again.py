"""
expect: recognised as train_deals_only_once
"""

import numpy as np


def train(theta, x, y, epochs, batch_size, learning_rate, rng):
    weights = np.asarray(theta) + 0.0
    stack = list(minibatches(len(y), batch_size, rng))[::-1]
    record = []
    done = 0
    while len(record) < epochs:
        while stack:
            some = stack.pop()
            eta = learning_rate
            if callable(eta):
                eta = eta(done)
            weights = weights - eta * loss_and_gradient(weights, x[some], y[some])[1]
            done += 1
        record.append(loss_and_gradient(weights, x, y)[0])
    return weights, record
