"""
expect: fails test_forward_by_hand, test_forward_of_any_size
mistake: state not reset between sequences
hint: Your second sequence starts from the last state of the first one. Each sequence starts from its own row of
  h0.
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    n, T, d = x.shape
    m = len(b)
    result = np.zeros((n, T, m))
    h = h0[0]
    for i in range(n):
        for t in range(T):
            h = np.tanh(x[i, t] @ wx + h @ wh + b)
            result[i, t] = h
    return result
