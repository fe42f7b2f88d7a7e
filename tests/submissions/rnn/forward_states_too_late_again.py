"""
expect: recognised as forward_states_too_late
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    sequences = []
    for inputs, h in zip(x, h0):
        states = []
        for vector in inputs:
            states.append(h)
            h = np.tanh(vector.dot(wx) + h.dot(wh) + b)
        sequences.append(states)
    return np.array(sequences)
