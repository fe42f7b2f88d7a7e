"""
expect: fails test_forward_by_hand, test_forward_of_any_size
mistake: first row of h0 for all
hint: All of your sequences start from the first row of h0. Each one has a row of its own.
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    n, T, d = x.shape
    m = len(b)
    result = np.zeros((n, T, m))
    h = np.tile(h0[0], (n, 1))
    for t in range(T):
        h = np.tanh(x[:, t] @ wx + h @ wh + b)
        result[:, t] = h
    return result
