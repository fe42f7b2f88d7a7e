"""
expect: recognised as forward_reads_backwards
"""

import numpy as np


def rnn_forward(x, h0, wx, wh, b):
    sequences = []
    for inputs, h in zip(x, h0):
        states = []
        for vector in inputs[::-1]:
            h = np.tanh(vector.dot(wx) + h.dot(wh) + b)
            states.append(h)
        sequences.append(states[::-1])
    return np.array(sequences)
