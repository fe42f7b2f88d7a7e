"""
expect: fails test_forward_by_hand, test_forward_of_any_size
mistake: h0 among the states
hint: Your result holds h0 as well, so that it is one step too long. It starts with the state after the first
  input.
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    n, T, d = x.shape
    m = len(b)
    result = np.zeros((n, T + 1, m))
    h = result[:, 0] = h0
    for t in range(T):
        h = np.tanh(x[:, t] @ wx + h @ wh + b)
        result[:, t + 1] = h
    return result
