"""
expect: fails test_regression_in_minibatches
mistake: best network returned
hint: You return the parameters with the lowest loss on the way. Asked for are those after the last update.
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    losses = []
    best = parameters
    step = 0
    for epoch in range(epochs):
        for batch in minibatches(len(x), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradients = mlp_loss_and_gradients(parameters, x[batch], y[batch], "mean_squared_error")
            parameters = {key: parameters[key] - rate * gradients[key] for key in parameters}
            step += 1
        losses.append(mlp_loss_and_gradients(parameters, x, y, "mean_squared_error")[0])
        if min(losses) == losses[-1]:
            best = parameters
    return best, losses
