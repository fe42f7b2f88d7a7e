"""
expect: fails test_backward_by_hand
mistake: gradients cut to integers
hint: You make the gradients with the type of the arguments. Where these hold integers, the gradients are cut
  off. Make them float64.
"""

import numpy as np


def rnn_backward(upstream, x, h0, wx, wh, b):
    n, T, d = x.shape
    m = len(b)
    states = rnn_forward(x, h0, wx, wh, b)
    dx = np.zeros_like(x)
    dwx = np.zeros((d, m))
    dwh = np.zeros((m, m))
    db = np.zeros(m)
    dh_next = np.zeros((n, m))
    for t in range(T - 1, -1, -1):
        h = states[:, t]
        h_prev = states[:, t - 1] if t > 0 else h0
        dh = upstream[:, t] + dh_next
        dz = dh * (1 - h**2)
        dwx += x[:, t].T @ dz
        dwh += h_prev.T @ dz
        db += dz.sum(axis=0)
        dx[:, t] = dz @ wx.T
        dh_next = dz @ wh.T
    dh0 = dh_next
    dwx, dwh, db = dwx.astype(wx.dtype), dwh.astype(wh.dtype), db.astype(b.dtype)
    return {"x": dx, "h0": dh0, "wx": dwx, "wh": dwh, "b": db}
