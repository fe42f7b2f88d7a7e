"""
expect: fails test_forward_by_hand, test_forward_of_any_size
mistake: h0 changed in place
hint: Your loop writes the states into h0 itself. Work on a copy, or make a new array at each step.
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    n, T, d = x.shape
    m = len(b)
    result = np.zeros((n, T, m))
    h = h0 if h0.dtype == float else h0.astype(float)
    for t in range(T):
        h[:] = np.tanh(x[:, t] @ wx + h @ wh + b)
        result[:, t] = h
    return result
