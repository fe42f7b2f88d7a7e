"""
expect: recognised as one_start_for_both
"""

import numpy as np


def bidirectional(x, h0_forward, h0_backward, forward, backward):
    (n, T, _), m = x.shape, len(forward["wh"])
    out = np.empty((n, T, 2 * m))
    right, left = h0_forward, h0_forward
    for t in range(T):
        right = np.tanh(x[:, t] @ forward["wx"] + right @ forward["wh"] + forward["b"])
        out[:, t, :m] = right
        s = T - 1 - t
        left = np.tanh(x[:, s] @ backward["wx"] + left @ backward["wh"] + backward["b"])
        out[:, s, m:] = left
    return out
