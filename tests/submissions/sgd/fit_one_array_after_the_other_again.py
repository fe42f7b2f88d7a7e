"""
expect: recognised as fit_one_array_after_the_other
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    p = init_mlp(x.shape[1], hidden, y.shape[1], rng)
    history, t = [], 0

    def move(key, rows, eta):
        slope = mlp_loss_and_gradients(p, x[rows], y[rows], loss="mean_squared_error")[1][key]
        p[key] = sgd_step(p[key], slope, eta)

    while len(history) < epochs:
        for rows in minibatches(len(x), batch_size, rng):
            eta = learning_rate(t) if callable(learning_rate) else learning_rate
            move("w1", rows, eta)
            move("b1", rows, eta)
            move("w2", rows, eta)
            move("b2", rows, eta)
            t += 1
        history.append(mean_squared_error(mlp_scores(p, x), y))
    return p, history
