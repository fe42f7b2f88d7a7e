"""
expect: recognised as forward_h0_ignored
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    sequences = []
    for inputs, h in zip(x, h0):
        states, h = [], np.zeros(len(wh))
        for vector in inputs:
            h = np.tanh(vector.dot(wx) + h.dot(wh) + b)
            states.append(h)
        sequences.append(states)
    return np.array(sequences)
