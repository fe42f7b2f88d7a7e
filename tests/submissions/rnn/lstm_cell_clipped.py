"""
expect: fails test_lstm_step_by_hand
mistake: cell clipped
hint: You keep the cell between -10 and 10. It may grow as large as it likes: an LSTM can count. Only tanh, on the way to
  the state, squeezes it.
"""

import numpy as np


def lstm_step(x, h, c, wx, wh, b):
    m = h.shape[1]
    z = np.clip(x @ wx + h @ wh + b, -700, 700)
    i = 1 / (1 + np.exp(-z[:, :m]))
    f = 1 / (1 + np.exp(-z[:, m : 2 * m]))
    g = np.tanh(z[:, 2 * m : 3 * m])
    o = 1 / (1 + np.exp(-z[:, 3 * m :]))
    c = np.clip(f * c + i * g, -10, 10)
    return o * np.tanh(c), c
