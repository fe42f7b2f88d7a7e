"""
expect: recognised as step_bias_after_tanh
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    both = np.concatenate([x, h], axis=1)
    weights = np.concatenate([wx, wh], axis=0)
    e = np.exp(-2 * (both @ weights))
    return (1 - e) / (1 + e) + b
