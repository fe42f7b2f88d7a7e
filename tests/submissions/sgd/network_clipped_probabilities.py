"""
expect: fails test_network_everywhere
mistake: probabilities clipped in the network's loss
hint: You clip the probability before you take its logarithm, so no loss is larger than that of the clip. An example that is
  very wrong should cost as much as it does: take the logarithm on paper, from the scores.
"""

import numpy as np


def mlp_loss_and_gradients(parameters, x, y, loss="cross_entropy"):
    hidden = np.tanh(x @ parameters["w1"] + parameters["b1"])
    scores = hidden @ parameters["w2"] + parameters["b2"]
    n = len(x)
    if loss == "cross_entropy":
        shifted = scores - scores.max(axis=1, keepdims=True)
        probabilities = np.exp(shifted) / np.exp(shifted).sum(axis=1, keepdims=True)
        value = -np.mean(np.log(np.clip(probabilities[np.arange(n), y], 1e-12, 1.0)))
        error = probabilities.copy()
        error[np.arange(n), y] -= 1
        error /= n
    elif loss == "mean_squared_error":
        if np.shape(y) != scores.shape:
            raise ValueError("y does not fit")
        value = np.mean((scores - y) ** 2)
        error = 2 * (scores - y) / scores.size
    else:
        raise ValueError("unknown loss")
    below = (error @ parameters["w2"].T) * (1 - hidden**2)
    return float(value), {"w1": x.T @ below, "b1": below.sum(axis=0), "w2": hidden.T @ error, "b2": error.sum(axis=0)}
