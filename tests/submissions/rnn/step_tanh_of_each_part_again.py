"""
expect: recognised as step_tanh_of_each_part
"""

import numpy as np


def squashed(z):
    e = np.exp(2 * z)
    return (e - 1) / (e + 1)


def rnn_step(x, h, wx, wh, b):
    return squashed(x @ wx + b) + squashed(h @ wh)
