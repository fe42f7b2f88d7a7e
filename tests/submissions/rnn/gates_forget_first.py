"""
expect: fails test_lstm_step_by_hand, test_lstm_step_of_any_size
mistake: gate order: forget before input
hint: You take the first block of columns for the forget gate. The order is input, forget, cell, output.
"""

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def lstm_step(x, h, c, wx, wh, b):
    m = h.shape[1]
    z = x @ wx + h @ wh + b
    f = sigmoid(z[:, :m])
    i = sigmoid(z[:, m : 2 * m])
    g = np.tanh(z[:, 2 * m : 3 * m])
    o = sigmoid(z[:, 3 * m :])
    new_c = f * c + i * g
    new_h = o * np.tanh(new_c)
    return new_h, new_c
