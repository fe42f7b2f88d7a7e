"""
expect: fails test_regression_in_one_batch, test_regression_in_minibatches
mistake: mean of the batches losses recorded in the regression
hint: You record the mean of the batches' losses. Each was measured at other weights. Compute the loss over all data
  after the epoch.
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    losses = []
    step = 0
    for epoch in range(epochs):
        seen = []
        for batch in minibatches(len(x), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradients = mlp_loss_and_gradients(parameters, x[batch], y[batch], "mean_squared_error")
            for key in parameters:
                parameters[key] = parameters[key] - rate * gradients[key]
            step += 1
            seen.append(loss)
        losses.append(sum(seen) / len(seen))
    return parameters, losses
