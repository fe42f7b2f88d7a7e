"""
expect: fails test_regression_in_one_batch, test_regression_in_minibatches
mistake: one update an epoch of the regression
hint: You average the gradients of all batches and make one step an epoch. Make a step after each batch.
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    losses = []
    step = 0
    for epoch in range(epochs):
        total, count = {key: 0 for key in parameters}, 0
        for batch in minibatches(len(x), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradients = mlp_loss_and_gradients(parameters, x[batch], y[batch], "mean_squared_error")
            total = {key: total[key] + gradients[key] for key in total}
            count += 1
        for key in parameters:
            parameters[key] = parameters[key] - rate * total[key] / count
        step += 1
        losses.append(mlp_loss_and_gradients(parameters, x, y, "mean_squared_error")[0])
    return parameters, losses
