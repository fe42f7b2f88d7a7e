"""
expect: recognised as network_clipped_probabilities
"""

import numpy as np


def mlp_loss_and_gradients(parameters, x, y, loss="cross_entropy"):
    if loss not in ("cross_entropy", "mean_squared_error"):
        raise ValueError(loss)
    n, k = len(x), len(parameters["b2"])
    if loss == "mean_squared_error" and np.shape(y) != (n, k):
        raise ValueError("targets of another shape")
    slopes = {key: np.zeros(np.shape(array)) for key, array in parameters.items()}
    total = 0.0
    for i in range(n):
        inside = np.tanh(np.dot(x[i], parameters["w1"]) + parameters["b1"])
        out = np.dot(inside, parameters["w2"]) + parameters["b2"]
        if loss == "cross_entropy":
            raised = np.exp(out - out.max())
            chances = raised / np.sum(raised)
            total += min(np.log(np.sum(raised)) + out.max() - out[y[i]], 12 * np.log(10)) / n
            off = (chances - np.eye(k)[y[i]]) / n
        else:
            total += np.dot(out - y[i], out - y[i]) / (n * k)
            off = (out - y[i]) / (0.5 * n * k)
        back = np.dot(parameters["w2"], off) * (1 + inside) * (1 - inside)
        slopes["w2"] += np.outer(inside, off)
        slopes["b2"] += off
        slopes["w1"] += np.outer(x[i], back)
        slopes["b1"] += back
    return float(total), slopes
