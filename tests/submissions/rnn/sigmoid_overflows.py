"""
expect: fails test_lstm_step_by_hand
mistake: sigmoid overflows
hint: Your sigmoid gives no number for a large z: it divides infinity by infinity. 1 / (1 + exp(-z)), or a tanh,
  does not.
"""

import numpy as np


def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))


def lstm_step(x, h, c, wx, wh, b):
    m = h.shape[1]
    z = x @ wx + h @ wh + b
    i = sigmoid(z[:, :m])
    f = sigmoid(z[:, m : 2 * m])
    g = np.tanh(z[:, 2 * m : 3 * m])
    o = sigmoid(z[:, 3 * m :])
    new_c = f * c + i * g
    new_h = o * np.tanh(new_c)
    return new_h, new_c
