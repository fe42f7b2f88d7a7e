"""
expect: fails test_regression_in_one_batch, test_regression_in_minibatches
mistake: targets centred in place
hint: You subtract the targets' mean, and that in place: the caller's y has changed, and your network learns another
  curve. Leave the data as they are.
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    losses = []
    if y.dtype == float:
        y -= y.mean(axis=0)
    else:
        y[...] = y - y.mean(axis=0).round()
    step = 0
    for epoch in range(epochs):
        for batch in minibatches(len(x), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradients = mlp_loss_and_gradients(parameters, x[batch], y[batch], "mean_squared_error")
            for key in parameters:
                parameters[key] = parameters[key] - rate * gradients[key]
            step += 1
        losses.append(mlp_loss_and_gradients(parameters, x, y, "mean_squared_error")[0])
    return parameters, losses
