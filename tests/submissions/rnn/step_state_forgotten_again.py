"""
expect: recognised as step_state_forgotten
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    both = np.concatenate([x, h], axis=1)
    weights = np.concatenate([wx, 0 * wh], axis=0)
    e = np.exp(-2 * (both @ weights + b))
    return (1 - e) / (1 + e)
