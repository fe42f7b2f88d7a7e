"""
expect: fails test_forward_by_hand, test_forward_of_any_size
mistake: every step from h0
hint: Every one of your steps starts from h0, so nothing is remembered from one step to the next. Carry the new
  state on.
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    n, T, d = x.shape
    m = len(b)
    result = np.zeros((n, T, m))
    h = h0
    for t in range(T):
        h = np.tanh(x[:, t] @ wx + h0 @ wh + b)
        result[:, t] = h
    return result
