"""
expect: fails test_regression_in_one_batch, test_regression_in_minibatches
mistake: gradients accumulated in the regression
hint: You add each batch's gradients to those of the batches before. Each step uses the present batch's alone.
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    losses = []
    step = 0
    total = {key: 0 for key in parameters}
    for epoch in range(epochs):
        for batch in minibatches(len(x), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradients = mlp_loss_and_gradients(parameters, x[batch], y[batch], "mean_squared_error")
            for key in parameters:
                total[key] = total[key] + gradients[key]
                parameters[key] = parameters[key] - rate * total[key]
            step += 1
        losses.append(mlp_loss_and_gradients(parameters, x, y, "mean_squared_error")[0])
    return parameters, losses
