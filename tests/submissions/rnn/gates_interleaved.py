"""
expect: fails test_lstm_step_by_hand, test_lstm_step_of_any_size
mistake: gates interleaved
hint: You take every fourth column for a gate. The columns come in blocks: m for the input gate, then m for the
  forget gate, and so on.
"""

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def lstm_step(x, h, c, wx, wh, b):
    m = h.shape[1]
    z = x @ wx + h @ wh + b
    i = sigmoid(z[:, 0::4])
    f = sigmoid(z[:, 1::4])
    g = np.tanh(z[:, 2::4])
    o = sigmoid(z[:, 3::4])
    new_c = f * c + i * g
    new_h = o * np.tanh(new_c)
    return new_h, new_c
