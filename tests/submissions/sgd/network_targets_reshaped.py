"""
expect: fails test_network_gradients_are_slopes
mistake: targets are reshaped to fit
hint: You give y the shape of the scores, whatever it had before. Where rows and columns are swapped, numbers meet that do
  not belong together. The docstring asks for a ValueError.
"""

import numpy as np


def mlp_loss_and_gradients(parameters, x, y, loss="cross_entropy"):
    w1, b1, w2, b2 = (parameters[name] for name in ("w1", "b1", "w2", "b2"))
    hidden = np.tanh(x @ w1 + b1)
    scores = hidden @ w2 + b2
    n = len(x)
    if loss == "cross_entropy":
        shifted = scores - scores.max(axis=1, keepdims=True)
        logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        value = -logs[np.arange(n), y].mean()
        upstream = np.exp(logs)
        upstream[np.arange(n), y] -= 1
        upstream /= n
    elif loss == "mean_squared_error":
        if np.size(y) != scores.size:
            raise ValueError("y does not fit the scores")
        difference = scores - np.reshape(y, scores.shape)
        value = np.mean(difference**2)
        upstream = 2 * difference / scores.size
    else:
        raise ValueError("unknown loss " + str(loss))
    d_hidden = (upstream @ w2.T) * (1 - hidden**2)
    gradients = {"w1": x.T @ d_hidden, "b1": d_hidden.sum(axis=0), "w2": hidden.T @ upstream, "b2": upstream.sum(axis=0)}
    return float(value), gradients
