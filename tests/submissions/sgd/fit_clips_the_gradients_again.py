"""
expect: recognised as fit_clips_the_gradients
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    p = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    history, t = [], 0
    while len(history) < epochs:
        for rows in minibatches(len(x), batch_size, rng):
            slopes = mlp_loss_and_gradients(p, x[rows], y[rows], "mean_squared_error")[1]
            eta = learning_rate(t) if callable(learning_rate) else learning_rate
            p = {key: sgd_step(p[key], np.minimum(5, np.maximum(-5, slopes[key])), eta) for key in p}
            t += 1
        history.append(mean_squared_error(mlp_scores(p, x), y))
    return p, history
