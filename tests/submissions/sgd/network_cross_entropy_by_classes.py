"""
expect: fails test_network_gradients_are_slopes, test_network_everywhere
mistake: cross-entropy divided by examples and classes
hint: You divide the gradient of the cross-entropy by n times k. It is a mean over n examples.
"""

import numpy as np


def mlp_loss_and_gradients(parameters, x, y, loss="cross_entropy"):
    w1, b1, w2, b2 = parameters["w1"], parameters["b1"], parameters["w2"], parameters["b2"]
    n = x.shape[0]
    h = np.tanh(x @ w1 + b1)
    s = h @ w2 + b2
    if loss == "cross_entropy":
        e = np.exp(s - s.max(axis=1, keepdims=True))
        p = e / e.sum(axis=1, keepdims=True)
        value = -np.log(p[np.arange(n), y]).mean()
        g = p.copy()
        g[np.arange(n), y] -= 1
        g = g / g.size
    elif loss == "mean_squared_error":
        if np.shape(y) != s.shape:
            raise ValueError("y must have the shape of the scores")
        value = ((s - y) ** 2).mean()
        g = 2 * (s - y) / s.size
    else:
        raise ValueError("unknown loss " + repr(loss))
    dw2 = h.T @ g
    db2 = g.sum(axis=0)
    dh = g @ w2.T
    dz = dh * (1 - h**2)
    dw1 = x.T @ dz
    db1 = dz.sum(axis=0)
    return value, {"w1": dw1, "b1": db1, "w2": dw2, "b2": db2}
