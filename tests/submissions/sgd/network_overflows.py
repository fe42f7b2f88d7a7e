"""
expect: fails test_network_everywhere
mistake: probabilities overflow in the network
hint: You take e to the power of the scores as they are: at 1000 that is inf, and inf / inf is NaN. Subtract each
  row's maximum first.
"""

import numpy as np


def mlp_loss_and_gradients(parameters, x, y, loss="cross_entropy"):
    w1, b1, w2, b2 = parameters["w1"], parameters["b1"], parameters["w2"], parameters["b2"]
    n = x.shape[0]
    h = np.tanh(x @ w1 + b1)
    s = h @ w2 + b2
    if loss == "cross_entropy":
        e = np.exp(s)
        p = e / e.sum(axis=1, keepdims=True)
        value = -np.log(p[np.arange(n), y]).mean()
        g = p.copy()
        g[np.arange(n), y] -= 1
        g = g / n
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
