"""
expect: fails test_regression_in_minibatches
mistake: short batch left out of the regression
hint: The examples that do not fill a batch are left out. The last batch may be short, and it makes an update like the
  others.
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    losses = []
    step = 0
    for epoch in range(epochs):
        for batch in minibatches(len(x), batch_size, rng):
            if len(batch) < batch_size and len(batch) < len(x):
                continue
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            loss, gradients = mlp_loss_and_gradients(parameters, x[batch], y[batch], "mean_squared_error")
            for key in parameters:
                parameters[key] = parameters[key] - rate * gradients[key]
            step += 1
        losses.append(mlp_loss_and_gradients(parameters, x, y, "mean_squared_error")[0])
    return parameters, losses
