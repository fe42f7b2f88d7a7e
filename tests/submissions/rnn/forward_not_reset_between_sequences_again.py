"""
expect: recognised as forward_not_reset_between_sequences
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    h, states = h0[0], []
    for vector in x.reshape(-1, x.shape[2]):
        h = np.tanh(vector.dot(wx) + h.dot(wh) + b)
        states.append(h)
    return np.array(states).reshape(len(x), -1, len(b))
