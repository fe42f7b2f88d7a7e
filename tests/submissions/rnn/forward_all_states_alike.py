"""
expect: fails test_forward_by_hand, test_forward_of_any_size
mistake: all states the same
hint: You keep one array, write every new state into it, and store it T times, so that all stored states are the
  last one. Make a new array at each step.
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    n, T, d = x.shape
    m = len(b)
    h = h0.astype(float)
    states = []
    for t in range(T):
        h[:] = np.tanh(x[:, t] @ wx + h @ wh + b)
        states.append(h)
    return np.stack(states, axis=1)
