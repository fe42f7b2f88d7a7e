"""
expect: fails test_regression_in_one_batch, test_regression_in_minibatches
mistake: inputs standardised
hint: You standardise the inputs before you train. That often helps, but then the parameters belong to other inputs than
  those that came, and `mlp_scores` gives wrong answers for new ones. Train on `x` as it is.
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    x = (x - x.mean(axis=0)) / x.std(axis=0)
    losses, step = [], 0
    for epoch in range(epochs):
        for batch in minibatches(len(x), batch_size, rng):
            rate = learning_rate(step) if callable(learning_rate) else learning_rate
            _, gradients = mlp_loss_and_gradients(parameters, x[batch], y[batch], "mean_squared_error")
            for key in gradients:
                parameters[key] = sgd_step(parameters[key], gradients[key], rate)
            step += 1
        losses.append(mlp_loss_and_gradients(parameters, x, y, "mean_squared_error")[0])
    return parameters, losses
