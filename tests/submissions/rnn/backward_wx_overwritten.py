"""
expect: fails test_backward_by_hand, test_backward_of_any_size
mistake: input gradient overwritten
hint: You overwrite the gradient of wx at each step, so that only the first step's share is left. The shares of
  all steps are added up.
"""

import numpy as np


def rnn_backward(upstream, x, h0, wx, wh, b):
    n, T, d = x.shape
    m = len(b)
    states = rnn_forward(x, h0, wx, wh, b)
    dx = np.zeros((n, T, d))
    dwx = np.zeros((d, m))
    dwh = np.zeros((m, m))
    db = np.zeros(m)
    dh_next = np.zeros((n, m))
    for t in range(T - 1, -1, -1):
        h = states[:, t]
        h_prev = states[:, t - 1] if t > 0 else h0
        dh = upstream[:, t] + dh_next
        dz = dh * (1 - h**2)
        dwx = x[:, t].T @ dz
        dwh += h_prev.T @ dz
        db += dz.sum(axis=0)
        dx[:, t] = dz @ wx.T
        dh_next = dz @ wh.T
    dh0 = dh_next
    return {"x": dx, "h0": dh0, "wx": dwx, "wh": dwh, "b": db}
