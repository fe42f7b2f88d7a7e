"""
expect: fails test_forward_by_hand, test_forward_of_any_size
mistake: read from the end
hint: You begin with the last input. Read from the first input to the last.
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    n, T, d = x.shape
    m = len(b)
    result = np.zeros((n, T, m))
    h = h0
    for t in range(T - 1, -1, -1):
        h = np.tanh(x[:, t] @ wx + h @ wh + b)
        result[:, t] = h
    return result
