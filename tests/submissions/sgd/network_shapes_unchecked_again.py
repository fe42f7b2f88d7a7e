"""
expect: recognised as network_shapes_unchecked
"""

import numpy as np


def mlp_loss_and_gradients(parameters, x, y, loss="cross_entropy"):
    if loss not in ("cross_entropy", "mean_squared_error"):
        raise ValueError(loss)
    n, k = len(x), len(parameters["b2"])
    total = 0.0
    result = {key: np.zeros(np.shape(value)) for key, value in parameters.items()}
    for row, answer in zip(x, y):
        h = np.tanh(np.dot(row, parameters["w1"]) + parameters["b1"])
        s = np.dot(h, parameters["w2"]) + parameters["b2"]
        if loss == "cross_entropy":
            g = np.exp(s - np.max(s))
            total += (np.log(g.sum()) + np.max(s) - s[answer]) / n
            g /= g.sum()
            g[answer] -= 1
            g /= n
        else:
            total += np.sum(np.square(s - answer)) / (n * k)
            g = 2 * (s - answer) / (n * k)
        below = np.dot(parameters["w2"], g) * (1 - h * h)
        result["w2"] += np.outer(h, g)
        result["b2"] += g
        result["w1"] += np.outer(row, below)
        result["b1"] += below
    return total, result
