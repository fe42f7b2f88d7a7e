"""
expect: fails test_regression_in_one_batch, test_regression_in_minibatches
mistake: examples and targets shuffled apart
hint: You shuffle the examples and the targets by two different orders. One order for both.
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    losses = []
    step = 0
    for epoch in range(epochs):
        shuffled = rng.permutation(len(x))
        targets = y[rng.permutation(len(x))]
        for start in range(0, len(x), batch_size):
            batch = slice(start, start + batch_size)
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradients = mlp_loss_and_gradients(
                parameters, x[shuffled][batch], targets[batch], "mean_squared_error"
            )
            for key in parameters:
                parameters[key] = parameters[key] - rate * gradients[key]
            step += 1
        losses.append(mlp_loss_and_gradients(parameters, x, y, "mean_squared_error")[0])
    return parameters, losses
