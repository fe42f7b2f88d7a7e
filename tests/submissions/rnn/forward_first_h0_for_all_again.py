"""
expect: recognised as forward_first_h0_for_all
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    sequences = []
    for inputs, h in zip(x, h0):
        states, h = [], h0[0]
        for vector in inputs:
            h = np.tanh(vector.dot(wx) + h.dot(wh) + b)
            states.append(h)
        sequences.append(states)
    return np.array(sequences)
