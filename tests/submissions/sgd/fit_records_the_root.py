"""
expect: fails test_regression_in_one_batch, test_regression_in_minibatches
mistake: root of the mean squared error recorded
hint: The losses that you record are roots of the mean squared error. The loss that you go down on is the mean squared
  error itself; record that.
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    parameters = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    losses, update = [], 0
    for _ in range(epochs):
        for batch in minibatches(len(x), batch_size, rng):
            rate = learning_rate(update) if callable(learning_rate) else learning_rate
            gradients = mlp_loss_and_gradients(parameters, x[batch], y[batch], "mean_squared_error")[1]
            parameters = {key: sgd_step(parameters[key], gradients[key], rate) for key in parameters}
            update += 1
        losses.append(float(np.sqrt(mean_squared_error(mlp_scores(parameters, x), y))))
    return parameters, losses
