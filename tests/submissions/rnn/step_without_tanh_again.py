"""
expect: recognised as step_without_tanh
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    both = np.concatenate([x, h], axis=1)
    weights = np.concatenate([wx, wh], axis=0)
    return both @ weights + b
