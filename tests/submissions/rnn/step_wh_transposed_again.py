"""
expect: recognised as step_wh_transposed
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    both = np.concatenate([x, h], axis=1)
    weights = np.concatenate([wx, wh.swapaxes(0, 1)], axis=0)
    e = np.exp(-2 * (both @ weights + b))
    return (1 - e) / (1 + e)
