"""
expect: fails test_forward_by_hand, test_forward_of_any_size
mistake: states one step late
hint: At place t you store the state before step t, h0 first and the last one missing. Store the state that step
  t makes.
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    n, T, d = x.shape
    m = len(b)
    result = np.zeros((n, T, m))
    h = h0
    for t in range(T):
        result[:, t] = h
        h = np.tanh(x[:, t] @ wx + h @ wh + b)
    return result
