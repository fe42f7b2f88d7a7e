"""
expect: fails test_network_gradients_are_slopes, test_network_everywhere
mistake: w2's gradient with the pre-activation
hint: For the gradient of w2 you multiply by the sums before tanh. What w2 turned into scores is what came out of tanh,
  the hidden values H.
"""

import numpy as np


def mlp_loss_and_gradients(parameters, x, y, loss="cross_entropy"):
    w1, b1, w2, b2 = (parameters[key] for key in ("w1", "b1", "w2", "b2"))
    n = len(x)
    z = x @ w1 + b1
    h = np.tanh(z)
    scores = h @ w2 + b2
    if loss == "cross_entropy":
        shifted = scores - scores.max(axis=1, keepdims=True)
        log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        value = -log_p[np.arange(n), y].mean()
        g = np.exp(log_p)
        g[np.arange(n), y] -= 1
        g = g / n
    elif loss == "mean_squared_error":
        if np.shape(y) != scores.shape:
            raise ValueError("y must have the shape of the scores")
        value = ((scores - y) ** 2).mean()
        g = 2 * (scores - y) / scores.size
    else:
        raise ValueError(loss)
    d = g @ w2.T * (1 - h**2)
    return float(value), {"w1": x.T @ d, "b1": d.sum(axis=0), "w2": z.T @ g, "b2": g.sum(axis=0)}
