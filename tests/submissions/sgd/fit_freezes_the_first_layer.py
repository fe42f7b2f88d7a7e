"""
expect: fails test_regression_in_one_batch, test_regression_in_minibatches
mistake: first layer never updated
hint: You step with w2 and b2 only: the hidden layer stays as it was drawn. All four arrays learn.
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    losses = []
    step = 0
    for epoch in range(epochs):
        for batch in minibatches(len(x), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradients = mlp_loss_and_gradients(parameters, x[batch], y[batch], "mean_squared_error")
            for key in ("w2", "b2"):
                parameters[key] = parameters[key] - rate * gradients[key]
            step += 1
        losses.append(mlp_loss_and_gradients(parameters, x, y, "mean_squared_error")[0])
    return parameters, losses
