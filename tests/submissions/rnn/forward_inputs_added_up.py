"""
expect: fails test_forward_by_hand, test_forward_of_any_size
mistake: inputs added up
hint: Your step sees the sum of all inputs so far. It sees one input; the past is in the state.
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    n, T, d = x.shape
    m = len(b)
    result = np.zeros((n, T, m))
    h = h0
    for t in range(T):
        h = np.tanh(x[:, : t + 1].sum(axis=1) @ wx + h @ wh + b)
        result[:, t] = h
    return result
