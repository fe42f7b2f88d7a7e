"""
expect: fails test_regression_in_minibatches
mistake: the same order in each epoch of the regression
hint: You deal the batches once and use them in every epoch. Deal anew at the beginning of each.
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    losses = []
    step = 0
    batches = list(minibatches(len(x), batch_size, rng))
    for epoch in range(epochs):
        for batch in batches:
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradients = mlp_loss_and_gradients(parameters, x[batch], y[batch], "mean_squared_error")
            for key in parameters:
                parameters[key] = parameters[key] - rate * gradients[key]
            step += 1
        losses.append(mlp_loss_and_gradients(parameters, x, y, "mean_squared_error")[0])
    return parameters, losses
