"""
expect: recognised as forward_all_states_alike
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    sequences = []
    for inputs, h in zip(x, h0):
        states, h = [], 1.0 * h
        for vector in inputs:
            h[...] = np.tanh(vector.dot(wx) + h.dot(wh) + b)
            states.append(h)
        sequences.append(states)
    return np.array(sequences)
