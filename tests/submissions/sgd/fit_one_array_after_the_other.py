"""
expect: fails test_regression_in_one_batch, test_regression_in_minibatches
mistake: gradients computed anew for each array
hint: You compute the gradients anew after each array has moved, so the four see four different networks. Compute them
  once, then move all four.
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    losses = []
    step = 0
    for epoch in range(epochs):
        for batch in minibatches(len(x), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            for key in ("w1", "b1", "w2", "b2"):
                _, gradients = mlp_loss_and_gradients(parameters, x[batch], y[batch], "mean_squared_error")
                parameters[key] = parameters[key] - rate * gradients[key]
            step += 1
        losses.append(mlp_loss_and_gradients(parameters, x, y, "mean_squared_error")[0])
    return parameters, losses
