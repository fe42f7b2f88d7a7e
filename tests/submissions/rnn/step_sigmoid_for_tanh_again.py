"""
expect: recognised as step_sigmoid_for_tanh
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    both = np.concatenate([x, h], axis=1)
    weights = np.concatenate([wx, wh], axis=0)
    e = np.exp(-1 * (both @ weights + b))
    return 1 / (1 + e)
