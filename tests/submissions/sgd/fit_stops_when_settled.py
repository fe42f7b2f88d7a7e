"""
expect: fails test_regression_in_minibatches
mistake: regression stops when the loss hardly changes
hint: You stop when the loss hardly changes. Asked for is a loss for each of the epochs: run them all.
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    losses, step = [], 0
    for epoch in range(epochs):
        for batch in minibatches(len(x), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            _, gradients = mlp_loss_and_gradients(parameters, x[batch], y[batch], "mean_squared_error")
            for key in gradients:
                parameters[key] = sgd_step(parameters[key], gradients[key], rate)
            step += 1
        losses.append(mlp_loss_and_gradients(parameters, x, y, "mean_squared_error")[0])
        if epoch > 0 and abs(losses[-1] - losses[-2]) < 1e-6:
            break
    return parameters, losses
