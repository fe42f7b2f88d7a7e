"""
expect: fails test_one_step_by_hand, test_one_step_of_any_size
mistake: input forgotten
hint: Your step does not use the input. Add x times wx inside tanh.
"""

import numpy as np


def rnn_step(x, h, wx, wh, b):
    if x.shape[1] != wx.shape[0]:
        raise ValueError("x and wx do not fit together")
    z = np.dot(h, wh) + b
    return np.tanh(z)
