"""
expect: fails test_forward_by_hand
mistake: states cut to integers
hint: You make the array of states with the type of an argument. Where that holds integers, every state is cut
  off to 0. Make it float64.
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    n, T, d = x.shape
    m = len(b)
    result = np.zeros((n, T, m), dtype=h0.dtype)
    h = h0
    for t in range(T):
        h = np.tanh(x[:, t] @ wx + h @ wh + b)
        result[:, t] = h
    return result
