"""
expect: fails test_one_step_by_hand, test_one_step_of_any_size
mistake: state forgotten
hint: Your step does not use the old state, so it remembers nothing. Add h times wh inside tanh.
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    if h.shape[1] != wh.shape[0]:
        raise ValueError("h and wh do not fit together")
    z = np.dot(x, wx) + b
    return np.tanh(z)
