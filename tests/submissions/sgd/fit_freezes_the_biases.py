"""
expect: fails test_regression_in_one_batch, test_regression_in_minibatches
mistake: biases never updated in the regression
hint: You step with w1 and w2 only: the biases stay 0. The loss falls nevertheless, which is why it is easy to miss.
  All four arrays learn.
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
            for key in ("w1", "w2"):
                parameters[key] = parameters[key] - rate * gradients[key]
            step += 1
        losses.append(mlp_loss_and_gradients(parameters, x, y, "mean_squared_error")[0])
    return parameters, losses
