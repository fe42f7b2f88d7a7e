"""
expect: recognised as step_old_state_added
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    both = np.concatenate([x, h], axis=1)
    weights = np.concatenate([wx, wh], axis=0)
    e = np.exp(-2 * (both @ weights + b))
    return h + (1 - e) / (1 + e)
