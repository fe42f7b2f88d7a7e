"""
expect: recognised as forward_every_step_from_h0
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    sequences = []
    for inputs, h in zip(x, h0):
        states = []
        for vector in inputs:
            new = np.tanh(vector.dot(wx) + h.dot(wh) + b)
            states.append(new)
        sequences.append(states)
    return np.array(sequences)
