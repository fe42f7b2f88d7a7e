"""
expect: recognised as fit_moves_w2_too_early
"""

import numpy as np


def fit_regression(x, y, hidden, epochs, batch_size, learning_rate, rng):
    n, d = x.shape
    k = y.shape[1]
    p = init_mlp(d, hidden, k, rng)
    history, t = [], 0
    while len(history) < epochs:
        order = rng.permutation(n)
        for start in range(0, n, batch_size):
            rows = order[start : start + batch_size]
            inner = np.tanh(x[rows] @ p["w1"] + p["b1"])
            error = inner @ p["w2"] + p["b2"] - y[rows]
            g = 2 * error / error.size
            eta = learning_rate(t) if callable(learning_rate) else learning_rate
            p["w2"] = p["w2"] - eta * inner.T @ g
            back = (g @ p["w2"].T) * (1 - inner**2)
            p["b2"] = p["b2"] - eta * g.sum(axis=0)
            p["w1"] = p["w1"] - eta * x[rows].T @ back
            p["b1"] = p["b1"] - eta * back.sum(axis=0)
            t += 1
        history.append(mean_squared_error(mlp_scores(p, x), y))
    return p, history
