"""
expect: fails test_network_gradients_are_slopes, test_network_everywhere
mistake: b1's gradient without tanh's slope
hint: The gradient of b1 lacks the slope of tanh, which that of w1 has. b1 is added before tanh, so its gradient is the
  sum of the same D over the rows.
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
    back = g @ w2.T
    d = back * (1 - h**2)
    return float(value), {"w1": x.T @ d, "b1": back.sum(axis=0), "w2": h.T @ g, "b2": g.sum(axis=0)}
