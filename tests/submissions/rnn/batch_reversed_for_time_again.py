"""
expect: recognised as batch_reversed_for_time
"""

import numpy as np


def bidirectional(x, h0_forward, h0_backward, forward, backward):
    n, T, m = len(x), x.shape[1], len(forward["wh"])
    out = np.empty((n, T, 2 * m))
    right, left = h0_forward, h0_backward
    for t in range(T):
        right = np.tanh(x[:, t] @ forward["wx"] + right @ forward["wh"] + forward["b"])
        left = np.tanh(np.flip(x[:, t], 0) @ backward["wx"] + left @ backward["wh"] + backward["b"])
        out[:, t] = np.hstack([right, np.flip(left, 0)])
    return out
