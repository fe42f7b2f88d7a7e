"""
expect: recognised as backward_slope_of_the_step_before
"""

import numpy as np


def rnn_backward(upstream, x, h0, wx, wh, b):
    past = [h0]
    for t in range(x.shape[1]):
        past.append(np.tanh(np.matmul(x[:, t], wx) + np.matmul(past[-1], wh) + b))
    flow = upstream * 0.0
    back = h0 * 0.0
    for t in reversed(range(x.shape[1])):
        flow[:, t] = (back + upstream[:, t]) * (1 - past[t] * past[t])
        back = np.einsum("nm,km->nk", flow[:, t], wh)
    before, after = np.stack(past[:-1], axis=1), np.stack(past[1:], axis=1)
    return {
        "x": np.einsum("ntm,dm->ntd", flow, wx),
        "h0": back,
        "wx": np.einsum("ntd,ntm->dm", x, flow),
        "wh": np.einsum("ntk,ntm->km", before, flow),
        "b": np.einsum("ntm->m", flow),
    }
