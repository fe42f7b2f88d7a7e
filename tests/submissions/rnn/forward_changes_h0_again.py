"""
expect: recognised as forward_changes_h0
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    sequences = []
    for inputs, h in zip(x, h0):
        states = []
        for vector in inputs:
            h = np.tanh(vector.dot(wx) + h.dot(wh) + b)
            states.append(h)
        sequences.append(states)
    for row, states in zip(h0, sequences):
        if h0.dtype == float:
            row[:] = states[-1]
    return np.array(sequences)
