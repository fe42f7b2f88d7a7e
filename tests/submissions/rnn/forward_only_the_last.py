"""
expect: fails test_forward_by_hand, test_forward_of_any_size
mistake: only the last state
hint: You return the last state alone. All of them are asked for: (n, T, m).
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    n, T, d = x.shape
    m = len(b)
    result = np.zeros((n, T, m))
    h = h0
    for t in range(T):
        h = np.tanh(x[:, t] @ wx + h @ wh + b)
        result[:, t] = h
    return result[:, -1]
