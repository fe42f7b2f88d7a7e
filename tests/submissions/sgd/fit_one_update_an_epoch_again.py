"""
expect: recognised as fit_one_update_an_epoch
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    n, d = x.shape
    k = y.shape[1]
    p = init_mlp(d, hidden, k, rng)
    history, t = [], 0
    while len(history) < epochs:
        moves = []
        order = rng.permutation(n)
        for start in range(0, n, batch_size):
            rows = order[start : start + batch_size]
            inner = np.tanh(x[rows] @ p["w1"] + p["b1"])
            error = inner @ p["w2"] + p["b2"] - y[rows]
            g = 2 * error / error.size
            back = (g @ p["w2"].T) * (1 - inner**2)
            eta = learning_rate(t) if callable(learning_rate) else learning_rate
            moves.append({"w1": x[rows].T @ back, "b1": back.sum(axis=0), "w2": inner.T @ g, "b2": g.sum(axis=0)})
        p = {key: p[key] - eta * np.mean([move[key] for move in moves], axis=0) for key in p}
        t += 1
        history.append(mean_squared_error(mlp_scores(p, x), y))
    return p, history
